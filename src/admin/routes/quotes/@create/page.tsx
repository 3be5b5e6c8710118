import { OverListModal } from "../../../components/over-list-modal"
import { CreateQuoteForm } from "../../../quotes/create/create-quote-form"

const CreateQuotePage = () => (
  <OverListModal list="/quotes">
    <CreateQuoteForm />
  </OverListModal>
)

export default CreateQuotePage
