import { StatusBadge } from "@medusajs/ui"
import type { PageStatus } from "../../modules/page/types"
import { useText } from "../lib/use-text"

const COLORS = {
  draft: "grey",
  scheduled: "blue",
  published: "green",
  archived: "red",
} as const satisfies Record<PageStatus, string>

export const PageStatusBadge = ({ status }: { status: PageStatus }) => (
  <StatusBadge color={COLORS[status]}>{useText()(`pages.status.${status}`)}</StatusBadge>
)
