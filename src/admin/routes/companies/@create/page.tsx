import { CreateCompanyForm } from "../../../companies/create/create-company-form"
import { OverListModal } from "../../../components/over-list-modal"

const CreateCompanyPage = () => (
  <OverListModal list="/companies">
    <CreateCompanyForm />
  </OverListModal>
)

export default CreateCompanyPage
