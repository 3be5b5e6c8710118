import { StatusBadge } from "@medusajs/ui"
import type { MailState } from "../../modules/mail/types"
import { useText } from "../lib/use-text"

const COLORS = {
  waiting: "blue",
  sending: "blue",
  sent: "green",
  retrying: "orange",
  failed: "red",
  unknown: "orange",
  suppressed: "red",
  canceled: "grey",
} as const satisfies Record<MailState, string>

export const MailStateBadge = ({ state }: { state: MailState }) => (
  <StatusBadge color={COLORS[state]}>{useText()(`mails.states.${state}`)}</StatusBadge>
)
