import { attributeProblems } from "../form/attribute-problems"
import { numberProblem, parseNumber } from "../../components/form/numbers"
import { type Problem, type Problems, atMostLong, required } from "../../components/form/problems"
import { type CreateValues, TRANSLATION } from "./create-values"

const HANDLE = /^[a-z0-9]+(-[a-z0-9]+)*$/

const handleProblem = (handle: string): Problem | undefined =>
  handle.trim() && !HANDLE.test(handle.trim())
    ? { key: "problems.handle" }
    : atMostLong(handle, 300)

const priceProblems = (prices: CreateValues["prices"]): Problems => {
  const entries = Object.entries(prices)
  if (entries.every(([, amount]) => !amount.trim())) {
    return Object.fromEntries(
      entries.slice(0, 1).map(([currency]) => [`prices.${currency}`, { key: "problems.price" }]),
    )
  }
  return Object.fromEntries(
    entries.map(([currency, amount]) => [
      `prices.${currency}`,
      numberProblem(amount, { min: 0, max: 1_000_000_000, decimals: 2 }),
    ]),
  )
}

const stockProblem = ({ stock, status }: CreateValues): Problem | undefined =>
  numberProblem(stock, { min: 0, max: 1_000_000 }) ??
  (status === "published" && !(parseNumber(stock) > 0)
    ? { key: "problems.publishStock" }
    : undefined)

/** What the API would refuse of a new barrel, told before it is asked. */
export const createProblems = (values: CreateValues): Problems => ({
  title: required(values.title) ?? atMostLong(values.title, 300),
  description: atMostLong(values.description, 20_000),
  [`translations.${TRANSLATION}.title`]: atMostLong(values.translations[TRANSLATION].title, 300),
  [`translations.${TRANSLATION}.description`]: atMostLong(
    values.translations[TRANSLATION].description,
    20_000,
  ),
  handle: handleProblem(values.handle),
  sku: atMostLong(values.sku, 100),
  ...attributeProblems(values.barrel),
  ...priceProblems(values.prices),
  stock: stockProblem(values),
})
