import type { CreateBarrel } from "../../../contracts/barrel"
import { type AttributeValues, toAttributeValues, toBarrelInput } from "../form/attribute-values"
import { parseNumber } from "../../components/form/numbers"

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
  stock: "1",
  category_ids: [],
  images: [],
})

export const givenPrices = (prices: CreateValues["prices"]) =>
  Object.entries(prices)
    .filter(([, amount]) => amount.trim())
    .map(([currency_code, amount]) => ({ currency_code, amount: parseNumber(amount) }))

const given = (text: string) => text.trim() || undefined

const translationsOf = ({ translations }: CreateValues): CreateBarrel["translations"] => {
  const title = given(translations[TRANSLATION].title)
  const description = given(translations[TRANSLATION].description)
  if (!title && !description) return undefined
  return { [TRANSLATION]: { ...(title && { title }), ...(description && { description }) } }
}

/** The barrel as the API takes it, its images uploaded. */
export const toCreateBarrel = (values: CreateValues, imageUrls: string[]): CreateBarrel => ({
  title: values.title.trim(),
  description: given(values.description),
  translations: translationsOf(values),
  handle: given(values.handle),
  sku: given(values.sku),
  status: values.status,
  barrel: toBarrelInput(values.barrel),
  prices: givenPrices(values.prices),
  stock: values.stock.trim() ? [{ quantity: parseNumber(values.stock) }] : undefined,
  category_ids: values.category_ids.length ? values.category_ids : undefined,
  images: imageUrls.length ? imageUrls.map((url) => ({ url })) : undefined,
})

/** The field that shows what the API says about a path of the request. */
export const fieldOfPath = (path: string, values: CreateValues): string => {
  const [part, index] = path.split(".")
  if (part === "prices") {
    const asked = givenPrices(values.prices)[Number(index ?? 0)]?.currency_code
    return `prices.${asked ?? Object.keys(values.prices)[0] ?? ""}`
  }
  if (part === "stock" || part === "images" || part === "category_ids") return part
  return path.startsWith("barrel.previous_contents") ? "barrel.previous_contents" : path
}
