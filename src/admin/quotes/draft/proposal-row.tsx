import { CheckCircleSolid } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { type AdminQuote, type QuoteItem, adminQuoteEndpoints } from "../../../contracts/quote"
import { formatMoney, formatNumber } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useActionToast } from "../../lib/use-action-toast"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { changesFor, type ProposalItem } from "./proposal"
import { useRemoveLine } from "./use-remove-line"

type ProposalRowProps = { quote: AdminQuote; line: QuoteItem; wish: ProposalItem }

const useWishText = (currency_code: string) => {
  const t = useText()
  const language = useLanguage()
  return ({ remove, quantity, target_unit_price: price }: ProposalItem): string => {
    if (remove) return t("quotes.proposal.remove")
    return [
      quantity !== null &&
        t("quotes.proposal.quantity", { value: formatNumber(quantity, language) }),
      price !== null &&
        t("quotes.proposal.unit_price", {
          value: formatMoney({ amount: price, currency_code }, language),
        }),
    ]
      .filter(Boolean)
      .join(" · ")
  }
}

const Taken = () => (
  <span className="text-ui-fg-subtle flex items-center gap-x-1 whitespace-nowrap">
    <CheckCircleSolid className="text-ui-tag-green-icon" />
    {useText()("quotes.proposal.taken")}
  </span>
)

/** What the buyer would rather have of a line, a click away from being so. */
export const ProposalRow = ({ quote, line, wish }: ProposalRowProps) => {
  const t = useText()
  const toastAction = useActionToast()
  const update = useEndpointMutation(adminQuoteEndpoints.adminUpdateQuoteItem)
  const removal = useRemoveLine(quote)
  const wishText = useWishText(quote.currency_code)
  const [isBusy, setBusy] = useState(false)
  const changes = changesFor(line, wish)

  const takeOver = async () => {
    setBusy(true)
    if (wish.remove) await removal(line)
    else if (changes) {
      const call = {
        params: { id: quote.id, item_id: line.id },
        body: { version: quote.version, ...changes },
      }
      await toastAction(update.mutateAsync(call), t("quotes.proposal.tookOver"))
    }
    setBusy(false)
  }

  return (
    <div className="bg-ui-bg-subtle flex min-h-9 items-center justify-between gap-x-4 rounded-md border border-dashed px-3 py-1">
      <Text size="small" leading="compact" className="text-ui-fg-base">
        <span className="text-ui-fg-subtle">{t("quotes.proposal.label")}</span> {wishText(wish)}
      </Text>
      {wish.remove || changes ? (
        <Button
          size="small"
          variant="secondary"
          isLoading={isBusy}
          aria-label={t("quotes.proposal.takeOverOf", { title: line.title })}
          onClick={() => void takeOver()}
        >
          {t("quotes.proposal.takeOver")}
        </Button>
      ) : (
        <Text as="div" size="small" leading="compact">
          <Taken />
        </Text>
      )}
    </div>
  )
}
