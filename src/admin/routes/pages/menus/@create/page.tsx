import { OverListModal } from "../../../../components/over-list-modal"
import { CreateMenuForm } from "../../../../menus/create/create-menu-form"

const CreateMenuPage = () => (
  <OverListModal list="/pages/menus">
    <CreateMenuForm />
  </OverListModal>
)

export default CreateMenuPage
