import { CreateCompanyModal } from "../../../companies/create/create-company-modal"

const CreateCompanyPage = () => <CreateCompanyModal />

export default CreateCompanyPage
