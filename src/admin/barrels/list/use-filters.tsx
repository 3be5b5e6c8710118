import { createDataTableFilterHelper } from "@medusajs/ui"
import {
  BARREL_STATUSES,
  CONDITIONS,
  CONTENTS,
  FORESTS,
  FORMATS,
  TOASTS,
  WOODS,
} from "../../../modules/barrel/types"
import {
  CONDITION_LABELS,
  CONTENT_LABELS,
  FOREST_LABELS,
  FORMAT_LABELS,
  STATUS_LABELS,
  TOAST_LABELS,
  WOOD_LABELS,
} from "../../../modules/barrel/vocabulary"
import { formatNumber } from "../../lib/format"
import { type Choice, choicesOf, useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import type { BarrelFacets } from "../../../contracts/barrel"
import type { FILTERS } from "./list-state"
import { RangeFilter } from "./range-filter"

type Filterable = Record<(typeof FILTERS)[number], string>

const helper = createDataTableFilterHelper<Filterable>()

/** `facets` says how many barrels a choice would leave; without it the choices stand alone. */
export const useFilters = (facets: BarrelFacets | undefined) => {
  const t = useText()
  const language = useLanguage()

  const several = (id: keyof Filterable, label: string, choices: Choice[]) => {
    const counts = id in (facets ?? {}) ? facets?.[id as keyof BarrelFacets] : undefined
    const options = Array.isArray(counts)
      ? choices.map(({ value, label }) => {
          const count = counts.find((entry) => entry.value === value)?.count ?? 0
          return { value, label: `${label} (${formatNumber(count, language)})` }
        })
      : choices
    return helper.accessor(id, { type: "multiselect", label, options, searchable: false })
  }

  const range = (id: "volume_liters" | "price", label: string) =>
    helper.accessor(id, {
      type: "custom",
      label,
      render: ({ value, onChange }: { value: unknown; onChange: (value: string) => void }) => (
        <RangeFilter value={value} onChange={onChange} limits={facets?.[id]} />
      ),
    })

  return [
    several("status", t("columns.status"), choicesOf(BARREL_STATUSES, STATUS_LABELS, language)),
    helper.accessor("in_stock", {
      type: "radio",
      label: t("list.filterStock"),
      options: [
        { value: "true", label: t("list.inStock") },
        { value: "false", label: t("list.outOfStock") },
      ],
    }),
    several("wood", t("attributes.wood"), choicesOf(WOODS, WOOD_LABELS, language)),
    several("forest", t("attributes.forest"), choicesOf(FORESTS, FOREST_LABELS, language)),
    several(
      "previous_content",
      t("list.filterContent"),
      choicesOf(CONTENTS, CONTENT_LABELS, language),
    ),
    several("format", t("attributes.format"), choicesOf(FORMATS, FORMAT_LABELS, language)),
    range("volume_liters", t("attributes.volume_liters")),
    several(
      "condition",
      t("attributes.condition"),
      choicesOf(CONDITIONS, CONDITION_LABELS, language),
    ),
    several("toast", t("attributes.toast"), choicesOf(TOASTS, TOAST_LABELS, language)),
    range("price", t("columns.price")),
  ]
}
