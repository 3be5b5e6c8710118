import { OverListModal } from "../../../components/over-list-modal"
import { CreatePageForm } from "../../../pages/create/create-page-form"

const CreatePagePage = () => (
  <OverListModal list="/pages">
    <CreatePageForm />
  </OverListModal>
)

export default CreatePagePage
