import { StatusBadge } from "@medusajs/ui"
import type { WhatsappMessageStatus } from "../../modules/whatsapp/types"
import { useText } from "../lib/use-text"
import type { Fate } from "./fate"

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

const FATE_COLORS = {
  told: "green",
  waiting: "blue",
  unclear: "orange",
  failed: "red",
} as const satisfies Record<Fate, string>

export const FateBadge = ({ fate }: { fate: Fate }) => (
  <StatusBadge color={FATE_COLORS[fate]}>{useText()(`whatsapp.widget.fate.${fate}`)}</StatusBadge>
)
