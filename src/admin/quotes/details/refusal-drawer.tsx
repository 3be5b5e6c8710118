import type { AdminQuote } from "../../../contracts/quote"
import { ReasonDrawer } from "../../components/form/reason-drawer"
import { useText } from "../../lib/use-text"
import { useQuoteEdits } from "../api"

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
  const { refuse } = useQuoteEdits(quote)
  const { number } = quote
  return (
    <ReasonDrawer
      texts={{
        title: t(`quotes.decisions.${action}Question`, { number }),
        hint: t(`quotes.decisions.${action}Hint`),
        reasonHint: t("quotes.decisions.reasonHint"),
        submit: t(`quotes.decisions.${action}`),
        done: t(DONE[action], { number }),
      }}
      decide={(reason) => refuse(action, { reason })}
      onClose={onClose}
    />
  )
}
