import { type Content, DIMENSIONS, EARLIEST_YEAR } from "../../../modules/barrel/types"
import type { AttributeValues } from "./attribute-values"
import { numberProblem } from "../../components/form/numbers"
import {
  type Problem,
  type Problems,
  atMostLong,
  chosen,
  required,
} from "../../components/form/problems"

const HS_CODE = /^\d{4}(\.\d{2}){0,3}$/

const contentsProblem = (contents: Content[]): Problem | undefined => {
  if (!contents.length) return { key: "problems.contents" }
  if (contents.length > 1 && contents.includes("none")) return { key: "problems.contentsNone" }
  return undefined
}

const hsCodeProblem = (code: string): Problem | undefined =>
  code.trim() && !HS_CODE.test(code.trim()) ? { key: "problems.hsCode" } : undefined

/** What the API would refuse, told before it is asked. */
export const attributeProblems = (values: AttributeValues): Problems => ({
  "barrel.wood": chosen(values.wood),
  "barrel.condition": chosen(values.condition),
  "barrel.previous_contents": contentsProblem(values.previous_contents),
  "barrel.volume_liters":
    required(values.volume_liters) ?? numberProblem(values.volume_liters, { min: 1, max: 100_000 }),
  "barrel.year": numberProblem(values.year, {
    min: EARLIEST_YEAR,
    max: new Date().getFullYear() + 1,
  }),
  "barrel.fills": numberProblem(values.fills, { min: 0, max: 50 }),
  "barrel.cooper": atMostLong(values.cooper, 200),
  "barrel.empty_weight_kg": numberProblem(values.empty_weight_kg, {
    above: 0,
    max: 10_000,
    decimals: 3,
  }),
  ...Object.fromEntries(
    DIMENSIONS.map((dimension) => [
      `barrel.dimensions.${dimension}`,
      numberProblem(values.dimensions[dimension], { min: 1, max: 10_000 }),
    ]),
  ),
  "barrel.hs_code": hsCodeProblem(values.hs_code),
})
