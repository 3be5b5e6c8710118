import { model } from "@medusajs/framework/utils"
import {
  CONDITIONS,
  CONTENTS,
  DEFAULT_HS_CODE,
  EARLIEST_YEAR,
  FORESTS,
  FORMATS,
  TOASTS,
  WOODS,
} from "../types"

const sqlList = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(", ")

/**
 * What makes a product a barrel. The id is derived from the product's (`rules/identity.ts`), so the
 * primary key itself keeps the relation one to one, even for two requests at once.
 */
const Barrel = model
  .define("millesime_barrel", {
    id: model.id({ prefix: "barrel" }).primaryKey(),
    wood: model.enum([...WOODS]),
    forest: model.enum([...FORESTS]).nullable(),
    origin_country: model.text().nullable(),
    previous_contents: model.array(),
    volume_liters: model.number(),
    format: model.enum([...FORMATS]).nullable(),
    condition: model.enum([...CONDITIONS]),
    toast: model.enum([...TOASTS]).nullable(),
    char_level: model.number().nullable(),
    year: model.number().nullable(),
    fills: model.number().nullable(),
    cooper: model.text().nullable(),
    watertight: model.boolean().nullable(),
    empty_weight_kg: model.float().nullable(),
    stave_length_mm: model.number().nullable(),
    bilge_diameter_mm: model.number().nullable(),
    head_diameter_mm: model.number().nullable(),
    stave_thickness_mm: model.number().nullable(),
    hs_code: model.text().default(DEFAULT_HS_CODE),
    emptied_at: model.dateTime().nullable(),
    min_quantity: model.number().nullable(),
    quantity_step: model.number().nullable(),
    lot_size: model.number().nullable(),
    lead_time_days: model.number().nullable(),
    archived_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["wood"] },
    { on: ["forest"] },
    { on: ["origin_country"] },
    { on: ["previous_contents"], type: "GIN" },
    { on: ["volume_liters"] },
    { on: ["format"] },
    { on: ["condition"] },
    { on: ["toast"] },
    { on: ["year"] },
    { on: ["fills"] },
    { on: ["cooper"] },
  ])
  .checks([
    { name: "millesime_barrel_volume_positive", expression: (c) => `${c.volume_liters} > 0` },
    { name: "millesime_barrel_fills_not_negative", expression: (c) => `${c.fills} >= 0` },
    {
      name: "millesime_barrel_char_level_range",
      expression: (c) => `${c.char_level} between 1 and 4`,
    },
    {
      name: "millesime_barrel_year_range",
      expression: (c) => `${c.year} between ${EARLIEST_YEAR} and 2200`,
    },
    { name: "millesime_barrel_weight_positive", expression: (c) => `${c.empty_weight_kg} > 0` },
    {
      name: "millesime_barrel_dimensions_positive",
      expression: (c) =>
        [c.stave_length_mm, c.bilge_diameter_mm, c.head_diameter_mm, c.stave_thickness_mm]
          .map((column) => `(${column} is null or ${column} > 0)`)
          .join(" and "),
    },
    {
      name: "millesime_barrel_quantities_positive",
      expression: (c) =>
        [c.min_quantity, c.quantity_step, c.lot_size]
          .map((column) => `(${column} is null or ${column} > 0)`)
          .join(" and "),
    },
    {
      name: "millesime_barrel_lead_time_not_negative",
      expression: (c) => `${c.lead_time_days} >= 0`,
    },
    {
      name: "millesime_barrel_origin_country_code",
      expression: (c) => `${c.origin_country} ~ '^[A-Z]{2}$'`,
    },
    {
      name: "millesime_barrel_previous_contents_known",
      expression: (c) =>
        `cardinality(${c.previous_contents}) > 0 and ${c.previous_contents} <@ array[${sqlList(CONTENTS)}]`,
    },
  ])

export default Barrel
