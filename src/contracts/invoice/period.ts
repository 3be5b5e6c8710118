import { z } from "@medusajs/framework/zod"
import { CountryCode, Day } from "../common"

export const isInOrder = ({ from, to }: { from: string; to: string }) => from <= to

export const reversed = { path: ["to"], error: "before_from" }

/** Days of Paris, both included. */
export const days = {
  from: Day.meta({ description: "First day of the period" }),
  to: Day.meta({ description: "Last day of the period, included" }),
}

/** Where goods are supplied; `XI` is Northern Ireland. */
export const CountryOrNorthernIreland = z
  .union([z.literal("XI"), CountryCode])
  .meta({ description: "Where the goods went: ISO 3166-1 alpha-2, or XI for Northern Ireland" })
