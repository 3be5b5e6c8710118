import { RouteModal } from "../../../components/route-modal"
import { CreateQuoteForm } from "../../../quotes/create/create-quote-form"

const CreateQuotePage = () => (
  <RouteModal list="/quotes">
    <CreateQuoteForm />
  </RouteModal>
)

export default CreateQuotePage
