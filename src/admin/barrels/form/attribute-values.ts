import type { BarrelAttributes } from "../../../contracts/barrel"
import {
  type Content,
  DEFAULT_HS_CODE,
  DIMENSIONS,
  type Dimension,
} from "../../../modules/barrel/types"
import type { Language } from "../../../shared/language"
import {
  numberOrNull,
  numberOrUndefined,
  numberText,
  textOrNull,
  textOrUndefined,
} from "../../components/form/input-values"
import type { Problems } from "../../components/form/problems"

/** The attributes as inputs hold them: text, "" for nothing. */
export type AttributeValues = {
  wood: string
  forest: string
  origin_country: string
  previous_contents: Content[]
  volume_liters: string
  format: string
  condition: string
  toast: string
  char_level: string
  year: string
  fills: string
  cooper: string
  watertight: string
  empty_weight_kg: string
  dimensions: Record<Dimension, string>
  hs_code: string
  emptied_at: string
  min_quantity: string
  quantity_step: string
  lot_size: string
  lead_time_days: string
}

const textOf = (value: number | string | null | undefined) => String(value ?? "")

const measureText = (value: number | null | undefined, language: Language) =>
  typeof value === "number" ? numberText(value, language) : ""

const YES_NO = new Map([
  [true, "yes"],
  [false, "no"],
])

const dimensionsOf = <T>(value: (dimension: Dimension) => T) =>
  Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, value(dimension)])) as Record<
    Dimension,
    T
  >

/** What a form starts with: a barrel's attributes, or nothing yet. */
export const toAttributeValues = (
  barrel?: BarrelAttributes,
  language: Language = "en",
): AttributeValues => ({
  wood: textOf(barrel?.wood),
  forest: textOf(barrel?.forest),
  origin_country: textOf(barrel?.origin_country),
  previous_contents: barrel?.previous_contents ?? [],
  volume_liters: textOf(barrel?.volume_liters),
  format: textOf(barrel?.format),
  condition: textOf(barrel?.condition),
  toast: textOf(barrel?.toast),
  char_level: textOf(barrel?.char_level),
  year: textOf(barrel?.year),
  fills: textOf(barrel?.fills),
  cooper: textOf(barrel?.cooper),
  watertight: (typeof barrel?.watertight === "boolean" && YES_NO.get(barrel.watertight)) || "",
  empty_weight_kg: measureText(barrel?.empty_weight_kg, language),
  dimensions: dimensionsOf((dimension) => textOf(barrel?.dimensions[dimension])),
  hs_code: barrel?.hs_code ?? DEFAULT_HS_CODE,
  emptied_at: textOf(barrel?.emptied_at),
  min_quantity: textOf(barrel?.min_quantity),
  quantity_step: textOf(barrel?.quantity_step),
  lot_size: textOf(barrel?.lot_size),
  lead_time_days: textOf(barrel?.lead_time_days),
})

/** The attributes as the API takes them. */
export const toBarrelBody = (values: AttributeValues) => ({
  wood: textOrUndefined(values.wood),
  forest: textOrNull(values.forest),
  origin_country: textOrNull(values.origin_country),
  previous_contents: values.previous_contents,
  volume_liters: numberOrUndefined(values.volume_liters),
  format: textOrNull(values.format),
  condition: textOrUndefined(values.condition),
  toast: textOrNull(values.toast),
  char_level: numberOrNull(values.char_level),
  year: numberOrNull(values.year),
  fills: numberOrNull(values.fills),
  cooper: textOrNull(values.cooper),
  watertight: values.watertight ? values.watertight === "yes" : null,
  empty_weight_kg: numberOrNull(values.empty_weight_kg),
  dimensions: dimensionsOf((dimension) => numberOrNull(values.dimensions[dimension])),
  hs_code: values.hs_code.trim() || DEFAULT_HS_CODE,
  emptied_at: textOrNull(values.emptied_at),
  min_quantity: numberOrNull(values.min_quantity),
  quantity_step: numberOrNull(values.quantity_step),
  lot_size: numberOrNull(values.lot_size),
  lead_time_days: numberOrNull(values.lead_time_days),
})

/** Said in the words of the field instead of a list's. */
export const contentsProblems = ({ previous_contents: contents }: AttributeValues): Problems => ({
  "barrel.previous_contents": contents.length ? undefined : { key: "problems.contents" },
})
