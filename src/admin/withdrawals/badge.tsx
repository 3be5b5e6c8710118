import { StatusBadge } from "@medusajs/ui"
import type { AdminWithdrawalView } from "../../contracts/withdrawal"
import type { WithdrawalStatus } from "../../modules/withdrawal/types"
import { useText } from "../lib/use-text"

const COLORS = {
  declared: "grey",
  confirmed: "orange",
  received: "blue",
  refunded: "green",
  refused: "red",
} as const satisfies Record<WithdrawalStatus, string>

export const WithdrawalBadge = ({
  withdrawal: { status, is_refund_overdue },
}: {
  withdrawal: AdminWithdrawalView
}) => {
  const t = useText()
  return is_refund_overdue ? (
    <StatusBadge color="red">{t("withdrawals.overdue")}</StatusBadge>
  ) : (
    <StatusBadge color={COLORS[status]}>{t(`withdrawals.status.${status}`)}</StatusBadge>
  )
}
