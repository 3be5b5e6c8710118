import { StatusBadge } from "@medusajs/ui"
import type { BarrelImport } from "../../../contracts/barrel/imports"
import { useText } from "../../lib/use-text"

const COLORS = {
  pending: "grey",
  processing: "blue",
  completed: "green",
  failed: "red",
  canceled: "orange",
  undone: "grey",
} as const satisfies Record<BarrelImport["status"], string>

type Item = Pick<BarrelImport, "status" | "total" | "failed">

/** Green only where nothing is left to do. */
const colorOf = ({ status, total, failed }: Item) => {
  if (status !== "completed" || !failed) return COLORS[status]
  return failed === total ? COLORS.failed : COLORS.canceled
}

export const ImportStatus = ({ item }: { item: Item }) => (
  <StatusBadge color={colorOf(item)}>{useText()(`imports.status.${item.status}`)}</StatusBadge>
)
