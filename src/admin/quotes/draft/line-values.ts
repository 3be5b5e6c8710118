import type { QuoteItem } from "../../../contracts/quote"
import {
  changedEntries,
  numberOrNull,
  numberOrUndefined,
  textOrNull,
  textOrUndefined,
} from "../../components/form/input-values"

export type LineValues = {
  title: string
  quantity: string
  unit_price: string
  note: string
  lead_time_days: string
}

export const toLineValues = (line?: QuoteItem): LineValues => ({
  title: line?.title ?? "",
  quantity: String(line?.quantity ?? 1),
  unit_price: line ? String(line.unit_price) : "",
  note: line?.note ?? "",
  lead_time_days: line?.lead_time_days ? String(line.lead_time_days) : "",
})

/** A line as the API takes it. */
export const toLineBody = ({ title, quantity, unit_price, note, lead_time_days }: LineValues) => ({
  title: textOrUndefined(title),
  quantity: numberOrUndefined(quantity),
  unit_price: numberOrUndefined(unit_price),
  note: textOrNull(note),
  lead_time_days: numberOrNull(lead_time_days),
})

/** Only what was changed: what others changed meanwhile stays. */
export const toLineChanges = (values: LineValues, before: QuoteItem) =>
  changedEntries(toLineBody(values), toLineBody(toLineValues(before)))

/** What a line that exists has, and can't lose: left out of an edit, it would stay as it was. */
export const missingInLine = ({ title, quantity, unit_price }: LineValues) => {
  const required = (text: string) => (text.trim() ? undefined : REQUIRED)
  return {
    title: required(title),
    quantity: required(quantity),
    unit_price: required(unit_price),
  }
}

const REQUIRED = { key: "problems.required" } as const
