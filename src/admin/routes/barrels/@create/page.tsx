import { CreateBarrelModal } from "../../../barrels/create/create-barrel-modal"

const CreateBarrelPage = () => <CreateBarrelModal />

export default CreateBarrelPage
