import { type AdminQuote, type QuoteItem, adminQuoteEndpoints } from "../../../contracts/quote"
import { useConfirmedAction } from "../../lib/use-confirmed-action"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

/** Takes a line out of the draft, once asked. */
export const useRemoveLine = (quote: AdminQuote) => {
  const t = useText()
  const confirmAndRun = useConfirmedAction()
  const removal = useEndpointMutation(adminQuoteEndpoints.adminRemoveQuoteItem)
  return ({ id, title }: QuoteItem) =>
    confirmAndRun(
      {
        title: t("quotes.draft.removeQuestion", { title }),
        description: t("quotes.draft.removeHint"),
        confirmText: t("actions.remove"),
      },
      () =>
        removal.mutateAsync({
          params: { id: quote.id, item_id: id },
          body: { version: quote.version },
        }),
      t("quotes.draft.removed", { title }),
    )
}
