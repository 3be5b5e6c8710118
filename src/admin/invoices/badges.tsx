import { StatusBadge } from "@medusajs/ui"
import type { AdminInvoiceView } from "../../contracts/invoice"
import type { InvoiceStatus } from "../../modules/invoice/types"
import { useText } from "../lib/use-text"

const COLORS = {
  open: "blue",
  partly_paid: "orange",
  paid: "green",
  overdue: "red",
  credited: "grey",
  partly_credited: "grey",
} as const satisfies Record<InvoiceStatus, string>

/** A credit note asks nobody for money, so it is just issued. */
export const InvoiceBadge = ({
  invoice: { kind, status },
}: {
  invoice: Pick<AdminInvoiceView, "kind" | "status">
}) => {
  const t = useText()
  return kind === "credit_note" ? (
    <StatusBadge color="purple">{t("invoices.issuedStatus")}</StatusBadge>
  ) : (
    <StatusBadge color={COLORS[status]}>{t(`invoices.status.${status}`)}</StatusBadge>
  )
}
