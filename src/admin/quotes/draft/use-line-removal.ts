import { type AdminQuote, type QuoteItem, adminQuoteEndpoints } from "../../../contracts/quote"
import { useConfirmed } from "../../lib/use-confirmed"
import { useText } from "../../lib/use-text"
import { useQuoteEdit } from "../api"

/** Takes a line out of the draft, once asked. */
export const useLineRemoval = (quote: AdminQuote) => {
  const t = useText()
  const confirmed = useConfirmed()
  const edit = useQuoteEdit(quote, adminQuoteEndpoints.adminRemoveQuoteItem)
  return ({ id, title }: QuoteItem) =>
    confirmed(
      {
        title: t("quotes.draft.removeQuestion", { title }),
        description: t("quotes.draft.removeHint"),
        confirmText: t("actions.remove"),
      },
      () => edit({}, { item_id: id }),
      t("quotes.draft.removed", { title }),
    )
}
