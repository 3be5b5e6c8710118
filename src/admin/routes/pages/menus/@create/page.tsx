import { RouteModal } from "../../../../components/route-modal"
import { CreateMenuForm } from "../../../../menus/create/create-menu-form"

const CreateMenuPage = () => (
  <RouteModal list="/pages/menus">
    <CreateMenuForm />
  </RouteModal>
)

export default CreateMenuPage
