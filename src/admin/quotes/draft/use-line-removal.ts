import type { AdminQuote, QuoteItem } from "../../../contracts/quote"
import { useConfirmed } from "../../lib/use-confirmed"
import { useText } from "../../lib/use-text"
import { useQuoteEdits } from "../api"

/** Takes a line out of the draft, once asked. */
export const useLineRemoval = (quote: AdminQuote) => {
  const t = useText()
  const confirmed = useConfirmed()
  const edits = useQuoteEdits(quote)
  return ({ id, title }: QuoteItem) =>
    confirmed(
      {
        title: t("quotes.draft.removeQuestion", { title }),
        description: t("quotes.draft.removeHint"),
        confirmText: t("actions.remove"),
      },
      () => edits.removeItem(id),
      t("quotes.draft.removed", { title }),
    )
}
