import { StatusBadge } from "@medusajs/ui"
import type { BarrelStatus } from "../../modules/barrel/types"
import { STATUS_LABELS } from "../../modules/barrel/vocabulary"
import { useLanguage } from "../lib/language"

const COLORS = { draft: "grey", published: "green", sold: "blue", archived: "orange" } as const

export const BarrelStatusBadge = ({ status }: { status: BarrelStatus }) => (
  <StatusBadge color={COLORS[status]}>{STATUS_LABELS[status][useLanguage()]}</StatusBadge>
)
