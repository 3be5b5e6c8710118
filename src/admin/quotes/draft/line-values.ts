import type { QuoteItem } from "../../../contracts/quote"
import { numberProblem, parseNumber } from "../../components/form/numbers"
import { atMostLong, type Problems, required } from "../../components/form/problems"

const MAX_QUANTITY = 1_000_000
const MAX_AMOUNT = 1_000_000_000

/** What may be written for an amount; how many decimals its currency has, the API knows. */
export const AMOUNT = { min: 0, max: MAX_AMOUNT, decimals: 3 }

export type LineValues = { title: string; quantity: string; unit_price: string; note: string }

export const toLineValues = (line?: QuoteItem): LineValues => ({
  title: line?.title ?? "",
  quantity: String(line?.quantity ?? 1),
  unit_price: line ? String(line.unit_price) : "",
  note: line?.note ?? "",
})

/** The title and the price of a variant are its own unless given. */
export const lineProblems = (values: LineValues, isVariant: boolean): Problems => ({
  title: isVariant ? undefined : (required(values.title) ?? atMostLong(values.title, 500)),
  quantity:
    required(values.quantity) ?? numberProblem(values.quantity, { min: 1, max: MAX_QUANTITY }),
  unit_price:
    (isVariant ? undefined : required(values.unit_price)) ??
    numberProblem(values.unit_price, AMOUNT),
  note: atMostLong(values.note, 2000),
})

export const toLineInput = ({ title, quantity, unit_price, note }: LineValues) => ({
  title: title.trim(),
  quantity: parseNumber(quantity),
  unit_price: unit_price.trim() ? parseNumber(unit_price) : undefined,
  note: note.trim() || null,
})

/** Only what was changed: what others changed meanwhile stays. */
export const toLineChanges = (
  values: LineValues,
  before: QuoteItem,
): Partial<ReturnType<typeof toLineInput>> => {
  const old: Record<string, unknown> = toLineInput(toLineValues(before))
  return Object.fromEntries(
    Object.entries(toLineInput(values)).filter(([field, value]) => value !== old[field]),
  )
}
