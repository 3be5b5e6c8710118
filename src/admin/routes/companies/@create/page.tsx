import { CreateCompanyForm } from "../../../companies/create/create-company-form"
import { RouteModal } from "../../../components/route-modal"

const CreateCompanyPage = () => (
  <RouteModal list="/companies">
    <CreateCompanyForm />
  </RouteModal>
)

export default CreateCompanyPage
