import { model } from "@medusajs/framework/utils"
import BarrelImport from "./barrel-import"

/** A row that is not imported yet; the transaction that counts it deletes it. */
const BarrelImportRow = model
  .define("millesime_barrel_import_row", {
    id: model.id({ prefix: "bimprow" }).primaryKey(),
    line: model.number(),
    values: model.json(),
    import: model.belongsTo(() => BarrelImport, { mappedBy: "rows" }),
  })
  .indexes([{ on: ["import_id", "line"], unique: true }])

export default BarrelImportRow
