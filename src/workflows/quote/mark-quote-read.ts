import { quoteService } from "../../modules/quote"
import { retrieveQuoteRow } from "../../queries/quote/admin"
import { stepWorkflow } from "../step-workflow"

/** Marks a quote as read by staff. @throws DomainError `not_found` */
export const markQuoteReadWorkflow = stepWorkflow(
  "mark-quote-read",
  async ({ id }: { id: string }, { container }) => {
    await retrieveQuoteRow(container, id)
    await quoteService(container).updateMillesimeQuotes({ id, is_unread: false })
    return id
  },
)
