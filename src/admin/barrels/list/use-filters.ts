import { createDataTableFilterHelper } from "@medusajs/ui"
import {
  BARREL_STATUSES,
  CONDITIONS,
  CONTENTS,
  FORMATS,
  WOODS,
} from "../../../modules/barrel/types"
import {
  CONDITION_LABELS,
  CONTENT_LABELS,
  FORMAT_LABELS,
  STATUS_LABELS,
  WOOD_LABELS,
} from "../../../modules/barrel/vocabulary"
import { type Choice, choicesOf, useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import type { FILTERS } from "./list-state"

type Filterable = Record<(typeof FILTERS)[number], string>

const helper = createDataTableFilterHelper<Filterable>()

const several = (id: keyof Filterable, label: string, options: Choice[]) =>
  helper.accessor(id, { type: "multiselect", label, options })

export const useFilters = () => {
  const t = useText()
  const language = useLanguage()
  return [
    several("status", t("columns.status"), choicesOf(BARREL_STATUSES, STATUS_LABELS, language)),
    several("wood", t("attributes.wood"), choicesOf(WOODS, WOOD_LABELS, language)),
    several("format", t("attributes.format"), choicesOf(FORMATS, FORMAT_LABELS, language)),
    several(
      "condition",
      t("attributes.condition"),
      choicesOf(CONDITIONS, CONDITION_LABELS, language),
    ),
    several(
      "previous_content",
      t("list.filterContent"),
      choicesOf(CONTENTS, CONTENT_LABELS, language),
    ),
    helper.accessor("in_stock", {
      type: "radio",
      label: t("list.filterStock"),
      options: [
        { value: "true", label: t("list.inStock") },
        { value: "false", label: t("list.outOfStock") },
      ],
    }),
  ]
}
