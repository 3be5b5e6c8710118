import { Badge } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { BarrelAttributes } from "../../../contracts/barrel"
import { type CharLevel, DIMENSIONS, type Dimension } from "../../../modules/barrel/types"
import {
  CHAR_LEVEL_LABELS,
  CONDITION_LABELS,
  CONTENT_LABELS,
  FOREST_LABELS,
  FORMAT_LABELS,
  TOAST_LABELS,
  WOOD_LABELS,
} from "../../../modules/barrel/vocabulary"
import type { Language } from "../../../shared/language"
import { SectionRow } from "../../components/section-row"
import type { TextKey } from "../../i18n/en"
import { countryName, formatDay, formatDays, formatNumber } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { type Translate, useText } from "../../lib/use-text"

const DIMENSION_NAMES = {
  stave_length_mm: "attributes.stave_length",
  bilge_diameter_mm: "attributes.bilge_diameter",
  head_diameter_mm: "attributes.head_diameter",
  stave_thickness_mm: "attributes.stave_thickness",
} as const satisfies Record<Dimension, TextKey>

const contentsOf = (contents: BarrelAttributes["previous_contents"], language: Language) => (
  <ol className="flex flex-wrap gap-1">
    {contents.map((content, index) => (
      <Badge asChild key={`${content}-${String(index)}`} size="2xsmall">
        <li>
          {contents.length > 1 && `${String(index + 1)}. `}
          {CONTENT_LABELS[content][language]}
        </li>
      </Badge>
    ))}
  </ol>
)

/** Every attribute that is known, in words; null and "" stay out of the list. */
const rowsOf = (
  barrel: BarrelAttributes,
  t: Translate,
  language: Language,
): [TextKey, ReactNode][] => {
  const number = (value: number) => formatNumber(value, language)
  return [
    ["attributes.wood", WOOD_LABELS[barrel.wood][language]],
    ["attributes.forest", barrel.forest && FOREST_LABELS[barrel.forest][language]],
    ["attributes.previous_contents", contentsOf(barrel.previous_contents, language)],
    ["attributes.format", barrel.format && FORMAT_LABELS[barrel.format][language]],
    ["attributes.volume", t("units.liters", { value: number(barrel.volume_liters) })],
    ["attributes.condition", CONDITION_LABELS[barrel.condition][language]],
    ["attributes.toast", barrel.toast && TOAST_LABELS[barrel.toast][language]],
    [
      "attributes.char_level",
      barrel.char_level && CHAR_LEVEL_LABELS[String(barrel.char_level) as CharLevel][language],
    ],
    ["attributes.year", barrel.year && String(barrel.year)],
    ["attributes.fills", barrel.fills === null ? null : number(barrel.fills)],
    ["attributes.cooper", barrel.cooper],
    [
      "attributes.watertight",
      barrel.watertight === null ? null : t(barrel.watertight ? "values.yes" : "values.no"),
    ],
    [
      "attributes.origin_country",
      barrel.origin_country && countryName(barrel.origin_country, language),
    ],
    ["attributes.emptied_at", barrel.emptied_at && formatDay(barrel.emptied_at, language)],
    [
      "attributes.empty_weight",
      barrel.empty_weight_kg && t("units.kilograms", { value: number(barrel.empty_weight_kg) }),
    ],
    ...DIMENSIONS.map((dimension): [TextKey, ReactNode] => {
      const value = barrel.dimensions[dimension]
      return [DIMENSION_NAMES[dimension], value && t("units.millimetres", { value: number(value) })]
    }),
    ["attributes.hs_code", barrel.hs_code],
    ["attributes.min_quantity", barrel.min_quantity && number(barrel.min_quantity)],
    ["attributes.quantity_step", barrel.quantity_step && number(barrel.quantity_step)],
    ["attributes.lot_size", barrel.lot_size && number(barrel.lot_size)],
    [
      "attributes.lead_time",
      barrel.lead_time_days === null ? null : formatDays(barrel.lead_time_days, language),
    ],
  ]
}

export const AttributeList = ({ barrel }: { barrel: BarrelAttributes }) => {
  const t = useText()
  const language = useLanguage()
  return rowsOf(barrel, t, language)
    .filter(([, value]) => value !== null && value !== "")
    .map(([key, value]) => (
      <SectionRow key={key} title={t(key)}>
        {value}
      </SectionRow>
    ))
}
