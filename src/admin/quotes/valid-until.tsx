import { clx } from "@medusajs/ui"
import type { QuoteStatus } from "../../modules/quote/types"
import { formatDay } from "../lib/format"
import { useLanguage } from "../lib/language"
import { dayInFrance, urgencyOf } from "./validity"

const COLORS = {
  none: "",
  near: "text-ui-tag-orange-text",
  last: "text-ui-tag-red-text font-medium",
  over: "text-ui-fg-muted",
} as const

type ValidUntilProps = { status: QuoteStatus; validUntil: string | null }

/** Until when an offer holds, marked when that is soon. */
export const ValidUntil = ({ status, validUntil }: ValidUntilProps) => {
  const language = useLanguage()
  if (!validUntil) return <span className="text-ui-fg-muted">–</span>
  return (
    <span className={clx(COLORS[urgencyOf(status, validUntil, new Date())])}>
      {formatDay(dayInFrance(validUntil), language)}
    </span>
  )
}
