import { StatusBadge } from "@medusajs/ui"
import type { BarrelImport } from "../../../contracts/barrel/imports"
import { useText } from "../../lib/use-text"

const COLORS = {
  pending: "grey",
  processing: "blue",
  completed: "green",
  failed: "red",
  canceled: "orange",
} as const satisfies Record<BarrelImport["status"], string>

export const ImportStatus = ({ status }: { status: BarrelImport["status"] }) => (
  <StatusBadge color={COLORS[status]}>{useText()(`imports.status.${status}`)}</StatusBadge>
)
