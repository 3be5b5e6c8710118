import type { AdminQuoteListing } from "../../../contracts/quote"
import { NameLink } from "../../components/name-link"
import { useText } from "../../lib/use-text"

const Unread = () => (
  <>
    <span aria-hidden className="bg-ui-fg-interactive size-1.5 rounded-full" />
    <span className="sr-only">{useText()("quotes.unread")}</span>
  </>
)

/** The number, with a dot for what nobody has read. */
export const NumberCell = ({ quote }: { quote: AdminQuoteListing }) => (
  <div className="flex items-center gap-x-2">
    <span className="flex w-1.5">{quote.is_unread && <Unread />}</span>
    <NameLink to={`/quotes/${quote.id}`} name={quote.number} />
  </div>
)
