import { StatusBadge } from "@medusajs/ui"
import type { WhatsappMessageStatus } from "../../modules/whatsapp/types"
import { useText } from "../lib/use-text"

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
