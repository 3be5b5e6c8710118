import { numberOrUndefined, parseNumber, textOrUndefined } from "../../components/form/input-values"
import type { Problems } from "../../components/form/problems"
import {
  type AttributeValues,
  contentsProblems,
  toAttributeValues,
  toBarrelBody,
} from "../form/attribute-values"

/** Titles and descriptions of a barrel are French; English ones are their translation. */
export const TRANSLATION = "en-US"

export type ImageValue = { url: string; file?: File }

export type CreateValues = {
  title: string
  description: string
  translations: Record<typeof TRANSLATION, { title: string; description: string }>
  handle: string
  sku: string
  status: "draft" | "published"
  barrel: AttributeValues
  /** Amounts by currency code, "" for no price. */
  prices: Record<string, string>
  allow_zero_price: boolean
  stock: string
  category_ids: string[]
  images: ImageValue[]
}

export const emptyValues = (currencies: readonly string[]): CreateValues => ({
  title: "",
  description: "",
  translations: { [TRANSLATION]: { title: "", description: "" } },
  handle: "",
  sku: "",
  status: "draft",
  barrel: toAttributeValues(),
  prices: Object.fromEntries(currencies.map((currency) => [currency, ""])),
  allow_zero_price: false,
  stock: "1",
  category_ids: [],
  images: [],
})

const givenPrices = (prices: CreateValues["prices"]) =>
  Object.entries(prices)
    .filter(([, amount]) => amount.trim())
    .map(([currency_code, amount]) => ({ currency_code, amount: parseNumber(amount) }))

const translationsOf = ({ translations }: CreateValues) => {
  const title = textOrUndefined(translations[TRANSLATION].title)
  const description = textOrUndefined(translations[TRANSLATION].description)
  if (!title && !description) return undefined
  return { [TRANSLATION]: { ...(title && { title }), ...(description && { description }) } }
}

/** Whether a price is 0, which is asked about before it is published. */
export const hasZeroPrice = (prices: CreateValues["prices"]): boolean =>
  givenPrices(prices).some(({ amount }) => amount === 0)

/** The barrel as the API takes it, its images apart: they are uploaded first. */
export const toCreateBody = (values: CreateValues) => ({
  title: textOrUndefined(values.title),
  description: textOrUndefined(values.description),
  translations: translationsOf(values),
  handle: textOrUndefined(values.handle),
  sku: textOrUndefined(values.sku),
  status: values.status,
  barrel: toBarrelBody(values.barrel),
  prices: givenPrices(values.prices),
  ...(values.allow_zero_price && { allow_zero_price: true }),
  stock: values.stock.trim() ? [{ quantity: numberOrUndefined(values.stock) }] : undefined,
  category_ids: values.category_ids.length ? values.category_ids : undefined,
})

/** What only the form knows: one price is enough, and what is published must be in stock. */
export const createProblems = ({ prices, stock, status, barrel }: CreateValues): Problems => {
  const [first = ""] = Object.keys(prices)
  const isOutOfStock = !stock.trim() || parseNumber(stock) === 0
  return {
    ...contentsProblems(barrel),
    [`prices.${first}`]: givenPrices(prices).length ? undefined : { key: "problems.price" },
    stock: status === "published" && isOutOfStock ? { key: "problems.publishStock" } : undefined,
  }
}

/** A price is known by its place in the request, and by its currency in the form. */
export const fieldOfPath = (path: string, values: CreateValues): string => {
  const [part, index] = path.split(".")
  if (part !== "prices") return path
  const asked = givenPrices(values.prices)[Number(index ?? 0)]?.currency_code
  return `prices.${asked ?? Object.keys(values.prices)[0] ?? ""}`
}
