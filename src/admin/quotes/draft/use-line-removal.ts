import { usePrompt } from "@medusajs/ui"
import type { AdminQuote, QuoteItem } from "../../../contracts/quote"
import { useReport } from "../../lib/use-report"
import { useText } from "../../lib/use-text"
import { useQuoteEdits } from "../api"

/** Takes a line out of the draft, once asked. */
export const useLineRemoval = (quote: AdminQuote) => {
  const t = useText()
  const prompt = usePrompt()
  const report = useReport()
  const edits = useQuoteEdits(quote)
  return async ({ id, title }: QuoteItem) => {
    const sure = await prompt({
      title: t("quotes.draft.removeQuestion", { title }),
      description: t("quotes.draft.removeHint"),
      confirmText: t("actions.remove"),
      cancelText: t("actions.cancel"),
    })
    if (sure) await report(edits.removeItem(id), t("quotes.draft.removed", { title }))
  }
}
