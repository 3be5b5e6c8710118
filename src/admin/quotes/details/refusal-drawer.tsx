import { type AdminQuote, QuoteReason, adminQuoteEndpoints } from "../../../contracts/quote"
import { ReasonDrawer } from "../../components/form/reason-drawer"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

type RefusalDrawerProps = {
  quote: AdminQuote
  action: "withdraw" | "reject"
  onClose: () => void
}

const DONE = {
  withdraw: "quotes.decisions.withdrawn",
  reject: "quotes.decisions.rejected",
} as const

export const RefusalDrawer = ({ quote, action, onClose }: RefusalDrawerProps) => {
  const t = useText()
  const refuse = {
    withdraw: useEndpointMutation(adminQuoteEndpoints.adminWithdrawQuote),
    reject: useEndpointMutation(adminQuoteEndpoints.adminRejectQuote),
  }
  const { id, number } = quote
  return (
    <ReasonDrawer
      texts={{
        title: t(`quotes.decisions.${action}Question`, { number }),
        hint: t(`quotes.decisions.${action}Hint`),
        reasonHint: t("quotes.decisions.reasonHint"),
        submit: t(`quotes.decisions.${action}`),
        done: t(DONE[action], { number }),
      }}
      schema={QuoteReason}
      decide={(body) => refuse[action].mutateAsync({ params: { id }, body })}
      onClose={onClose}
    />
  )
}
