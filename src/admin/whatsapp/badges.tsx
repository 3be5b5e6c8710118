import { StatusBadge } from "@medusajs/ui"
import type { WhatsappMessageStatus } from "../../modules/whatsapp/types"
import { useText } from "../lib/use-text"
import type { DeliveryStatus } from "./delivery-status"

const COLORS = {
  pending: "blue",
  sending: "blue",
  sent: "green",
  delivered: "green",
  read: "green",
  failed: "red",
  unknown: "orange",
} as const satisfies Record<WhatsappMessageStatus, string>

export const MessageStatusBadge = ({ status }: { status: WhatsappMessageStatus }) => (
  <StatusBadge color={COLORS[status]}>{useText()(`whatsapp.status.${status}`)}</StatusBadge>
)

const DELIVERY_COLORS = {
  told: "green",
  waiting: "blue",
  unclear: "orange",
  failed: "red",
} as const satisfies Record<DeliveryStatus, string>

export const DeliveryStatusBadge = ({ status }: { status: DeliveryStatus }) => (
  <StatusBadge color={DELIVERY_COLORS[status]}>
    {useText()(`whatsapp.widget.deliveryStatus.${status}`)}
  </StatusBadge>
)
