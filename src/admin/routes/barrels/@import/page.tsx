import { ImportDrawer } from "../../../barrels/imports/import-drawer"

const ImportBarrelsPage = () => <ImportDrawer />

export default ImportBarrelsPage
