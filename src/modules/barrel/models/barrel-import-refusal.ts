import { model } from "@medusajs/framework/utils"
import BarrelImport from "./barrel-import"

/** Why a row was refused: one entry for each column that is wrong. */
const BarrelImportRefusal = model
  .define("millesime_barrel_import_refusal", {
    id: model.id({ prefix: "bimpref" }).primaryKey(),
    line: model.number(),
    sku: model.text().nullable(),
    title: model.text().nullable(),
    /** All cells of the row, in the first of its entries. */
    values: model.json().nullable(),
    column: model.text(),
    message: model.text(),
    /** Key of the message and its parameters, for clients that translate it. */
    reason: model.text().nullable(),
    params: model.json().nullable(),
    import: model.belongsTo(() => BarrelImport, { mappedBy: "refusals" }),
  })
  .indexes([{ on: ["import_id", "id"] }])

export default BarrelImportRefusal
