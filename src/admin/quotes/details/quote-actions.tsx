import { Button } from "@medusajs/ui"
import { useState } from "react"
import type { AdminQuote } from "../../../contracts/quote"
import { useText } from "../../lib/use-text"
import { ExtendDrawer } from "./extend-drawer"
import { RefusalDrawer } from "./refusal-drawer"
import { SendDrawer } from "./send-drawer"

/** The likeliest last; editing has its own place. */
const ACTIONS = ["reject", "withdraw", "extend", "send"] as const

type Action = (typeof ACTIONS)[number]

type ActionDrawerProps = { quote: AdminQuote; action: Action; onClose: () => void }

const ActionDrawer = ({ quote, action, onClose }: ActionDrawerProps) => {
  if (action === "send") return <SendDrawer quote={quote} onClose={onClose} />
  if (action === "extend") return <ExtendDrawer quote={quote} onClose={onClose} />
  return <RefusalDrawer quote={quote} action={action} onClose={onClose} />
}

/** What staff may do with the quote at this moment, as the API says. */
export const QuoteActions = ({ quote }: { quote: AdminQuote }) => {
  const t = useText()
  const [current, setCurrent] = useState<Action | null>(null)
  return (
    <>
      {ACTIONS.filter((action) => quote.allowed_actions.includes(action)).map((action) => (
        <Button
          key={action}
          size="small"
          variant={action === "send" ? "primary" : "secondary"}
          onClick={() => setCurrent(action)}
        >
          {t(`quotes.decisions.${action}`)}
        </Button>
      ))}
      {current && <ActionDrawer quote={quote} action={current} onClose={() => setCurrent(null)} />}
    </>
  )
}
