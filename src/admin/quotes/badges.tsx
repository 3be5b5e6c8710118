import { StatusBadge } from "@medusajs/ui"
import type { QuoteStatus } from "../../modules/quote/types"
import { useText } from "../lib/use-text"

/** Says that nobody else can buy the goods of the quote. */
export const HeldStockBadge = () => (
  <StatusBadge color="purple">{useText()("quotes.stockHeld")}</StatusBadge>
)

/** Orange waits for staff, blue for the buyer. */
const COLORS = {
  requested: "orange",
  in_review: "orange",
  countered: "orange",
  sent: "blue",
  pending_approval: "blue",
  accepted: "green",
  declined: "red",
  rejected: "grey",
  expired: "grey",
  withdrawn: "grey",
  cancelled: "grey",
} as const satisfies Record<QuoteStatus, string>

export const QuoteStatusBadge = ({ status }: { status: QuoteStatus }) => (
  <StatusBadge color={COLORS[status]}>{useText()(`quotes.status.${status}`)}</StatusBadge>
)
