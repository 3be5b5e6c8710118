import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type Color = "green" | "orange" | "red" | "grey"

/** As on Medusa's own pages of orders, in `order-helpers` of its dashboard. */
const PAYMENT_COLORS: Record<string, Color> = {
  not_paid: "red",
  authorized: "orange",
  partially_authorized: "red",
  awaiting: "orange",
  captured: "green",
  partially_captured: "orange",
  refunded: "red",
  partially_refunded: "orange",
  canceled: "red",
  requires_action: "orange",
}

const FULFILLMENT_COLORS: Record<string, Color> = {
  not_fulfilled: "red",
  partially_fulfilled: "orange",
  fulfilled: "green",
  partially_shipped: "orange",
  shipped: "green",
  partially_delivered: "orange",
  delivered: "green",
  partially_returned: "orange",
  returned: "green",
  canceled: "red",
  requires_action: "orange",
}

const camelCase = (code: string) =>
  code.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

type OrderBadgeProps = { kind: "payment" | "fulfillment"; status: string }

/** How far an order is, in the words of Medusa's own pages of orders. */
export const OrderBadge = ({ kind, status }: OrderBadgeProps) => {
  const { t } = useTranslation()
  const colors = kind === "payment" ? PAYMENT_COLORS : FULFILLMENT_COLORS
  return (
    <StatusBadge color={colors[status] ?? "grey"}>
      {t(`orders.${kind}.status.${camelCase(status)}`)}
    </StatusBadge>
  )
}
