import { z } from "@medusajs/framework/zod"
import {
  CONDITIONS,
  CONTENTS,
  DEFAULT_HS_CODE,
  EARLIEST_YEAR,
  FORESTS,
  FORMATS,
  TOASTS,
  WOODS,
} from "../../modules/barrel/types"
import { CountryCode, Day, Text } from "../common"

const millimetres = z.number().int().min(1).max(10_000)
const latestYear = () => new Date().getFullYear() + 1

const Dimensions = z
  .strictObject({
    stave_length_mm: millimetres.nullable(),
    bilge_diameter_mm: millimetres.nullable(),
    head_diameter_mm: millimetres.nullable(),
    stave_thickness_mm: millimetres.nullable(),
  })
  .partial()
  .meta({ id: "BarrelDimensions", description: "Measures in millimetres" })

const PreviousContents = z
  .enum(CONTENTS)
  .array()
  .min(1)
  .max(20)
  .refine((contents) => contents.length === 1 || !contents.includes("none"), {
    message: "none_not_alone",
  })
  .meta({ description: "In the order of the fills; `none` for a new barrel" })

const MAX_QUANTITY = 10_000
const MAX_LOT_SIZE = 1_000
const MAX_LEAD_TIME_DAYS = 1_000

const MIN_QUANTITY = { description: "Fewest units sold at once; 1 where null" }
const QUANTITY_STEP = { description: "Units are sold in multiples of this; 1 where null" }
const LOT_SIZE = {
  description:
    "Barrels in one unit, 1 where null. Prices, stock and quantities count units; volume, weight and measures are those of one barrel",
}
const LEAD_TIME_DAYS = {
  description: "Days from the order until the goods are ready to be shipped; unknown where null",
}

const attributes = {
  wood: z.enum(WOODS),
  forest: z.enum(FORESTS).nullable().optional(),
  origin_country: CountryCode.nullable().optional(),
  previous_contents: PreviousContents,
  volume_liters: z.number().int().min(1).max(100_000),
  format: z.enum(FORMATS).nullable().optional(),
  condition: z.enum(CONDITIONS),
  toast: z.enum(TOASTS).nullable().optional(),
  char_level: z.number().int().min(1).max(4).nullable().optional(),
  year: z
    .number()
    .int()
    .min(EARLIEST_YEAR)
    .refine((year) => year <= latestYear(), "year_too_late")
    .nullable()
    .optional(),
  fills: z.number().int().min(0).max(50).nullable().optional(),
  cooper: Text(200).nullable().optional(),
  watertight: z.boolean().nullable().optional(),
  empty_weight_kg: z.number().positive().max(10_000).nullable().optional(),
  dimensions: Dimensions.optional(),
  hs_code: z
    .string()
    .regex(/^\d{4}(\.\d{2}){0,3}$/, "not_hs_code")
    .optional(),
  emptied_at: Day.nullable().optional(),
  min_quantity: z.number().int().min(1).max(MAX_QUANTITY).nullable().optional().meta(MIN_QUANTITY),
  quantity_step: z
    .number()
    .int()
    .min(1)
    .max(MAX_QUANTITY)
    .nullable()
    .optional()
    .meta(QUANTITY_STEP),
  lot_size: z.number().int().min(1).max(MAX_LOT_SIZE).nullable().optional().meta(LOT_SIZE),
  lead_time_days: z
    .number()
    .int()
    .min(0)
    .max(MAX_LEAD_TIME_DAYS)
    .nullable()
    .optional()
    .meta(LEAD_TIME_DAYS),
}

/** Attributes of a new barrel: wood, volume, condition and previous contents are required. */
export const BarrelInput = z.strictObject(attributes).meta({ id: "BarrelInput" })
export type BarrelInput = z.output<typeof BarrelInput>

/** Some of the attributes; null clears an optional one. */
export const BarrelPatch = z.strictObject(attributes).partial().meta({ id: "BarrelPatch" })
export type BarrelPatch = z.output<typeof BarrelPatch>

export const BarrelAttributes = z
  .strictObject({
    wood: z.enum(WOODS),
    forest: z.enum(FORESTS).nullable(),
    origin_country: z.string().nullable(),
    previous_contents: z.enum(CONTENTS).array(),
    volume_liters: z.number(),
    format: z.enum(FORMATS).nullable(),
    condition: z.enum(CONDITIONS),
    toast: z.enum(TOASTS).nullable(),
    char_level: z.number().nullable(),
    year: z.number().nullable(),
    fills: z.number().nullable(),
    cooper: z.string().nullable(),
    watertight: z.boolean().nullable(),
    empty_weight_kg: z.number().nullable(),
    dimensions: z.strictObject({
      stave_length_mm: z.number().nullable(),
      bilge_diameter_mm: z.number().nullable(),
      head_diameter_mm: z.number().nullable(),
      stave_thickness_mm: z.number().nullable(),
    }),
    hs_code: z.string().meta({ description: `HS code of customs, ${DEFAULT_HS_CODE} by default` }),
    emptied_at: z.string().nullable().meta({ description: "Day of the last emptying" }),
    min_quantity: z.number().nullable().meta(MIN_QUANTITY),
    quantity_step: z.number().nullable().meta(QUANTITY_STEP),
    lot_size: z.number().nullable().meta(LOT_SIZE),
    lead_time_days: z.number().nullable().meta(LEAD_TIME_DAYS),
  })
  .meta({ id: "BarrelAttributes" })
export type BarrelAttributes = z.output<typeof BarrelAttributes>
