import type { TextKey } from "../../i18n/en"
import {
  BARREL_STATUSES,
  CHAR_LEVELS,
  CONDITIONS,
  CONTENTS,
  FORESTS,
  FORMATS,
  TOASTS,
  WATERTIGHT,
  WOODS,
} from "../../../modules/barrel/types"
import {
  CHAR_LEVEL_LABELS,
  CONDITION_LABELS,
  CONTENT_LABELS,
  FOREST_LABELS,
  FORMAT_LABELS,
  type Label,
  STATUS_LABELS,
  TOAST_LABELS,
  WATERTIGHT_LABELS,
  WOOD_LABELS,
} from "../../../modules/barrel/vocabulary"
import { listQueryOf } from "../../lib/define-list"
import type { Filter } from "../../lib/filters"
import { formatNumber } from "../../lib/format"
import { choicesOf, useLanguage } from "../../lib/language"
import { useListState } from "../../lib/use-list-state"
import { useText } from "../../lib/use-text"
import { useFacets } from "../api"
import { parseRange } from "./range"
import { RangeFilter } from "./range-filter"

/** The facets of the barrels that the filters in the address leave. */
const useListedFacets = () => {
  const { state } = useListState(FILTER_IDS)
  const query = listQueryOf({ filters: barrelFilters }, { ...state, sorting: null })
  return useFacets(query)
}

/** A filter by a vocabulary, each choice with how many barrels it would leave. */
const facetFilter = <Code extends string>(
  facet: string,
  label: TextKey,
  codes: readonly Code[],
  labels: Record<Code, Label>,
): Filter => ({
  label,
  useChoices: () => {
    const language = useLanguage()
    const facets: Record<string, unknown> = useListedFacets() ?? {}
    const counts = facets[facet] as { value: string; count: number }[] | undefined
    return choicesOf(codes, labels, language).map(({ value, label: name }) => {
      const count = counts?.find((entry) => entry.value === value)?.count ?? 0
      return { value, label: counts ? `${name} (${formatNumber(count, language)})` : name }
    })
  },
})

type ListedRangeFilterProps = {
  facet: "volume_liters" | "price"
  value: unknown
  onChange: (value: string) => void
}

const ListedRangeFilter = ({ facet, ...filter }: ListedRangeFilterProps) => (
  <RangeFilter {...filter} limits={useListedFacets()?.[facet]} />
)

/** A filter by two bounds, with the least and the greatest number as a hint. */
const rangeFilter = (facet: "volume_liters" | "price", label: TextKey): Filter => ({
  label,
  render: (filter) => <ListedRangeFilter facet={facet} {...filter} />,
  toQuery: (value) => {
    const { min, max } = parseRange(value)
    return min === undefined && max === undefined ? undefined : { $gte: min, $lte: max }
  },
})

const useStockChoices = () => {
  const t = useText()
  return [
    { value: "true", label: t("list.inStock") },
    { value: "false", label: t("list.outOfStock") },
  ]
}

export const barrelFilters = {
  status: facetFilter("status", "columns.status", BARREL_STATUSES, STATUS_LABELS),
  in_stock: { label: "list.filterStock", useChoices: useStockChoices, isSingle: true },
  wood: facetFilter("wood", "attributes.wood", WOODS, WOOD_LABELS),
  forest: facetFilter("forest", "attributes.forest", FORESTS, FOREST_LABELS),
  previous_content: facetFilter("previous_content", "list.filterContent", CONTENTS, CONTENT_LABELS),
  format: facetFilter("format", "attributes.format", FORMATS, FORMAT_LABELS),
  volume_liters: rangeFilter("volume_liters", "attributes.volume_liters"),
  condition: facetFilter("condition", "attributes.condition", CONDITIONS, CONDITION_LABELS),
  toast: facetFilter("toast", "attributes.toast", TOASTS, TOAST_LABELS),
  char_level: facetFilter("char_level", "attributes.char_level", CHAR_LEVELS, CHAR_LEVEL_LABELS),
  watertight: {
    ...facetFilter("watertight", "attributes.watertight", WATERTIGHT, WATERTIGHT_LABELS),
    isSingle: true,
  },
  price: rangeFilter("price", "columns.price"),
} as const

const FILTER_IDS = Object.keys(barrelFilters)
