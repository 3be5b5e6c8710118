import { model } from "@medusajs/framework/utils"
import BarrelImport from "./barrel-import"

/**
 * What a row of an import does to its barrel, written before it is done, so that a crash hides nothing
 * from the undoing of the import.
 */
const BarrelImportChange = model
  .define("millesime_barrel_import_change", {
    id: model.id({ prefix: "bimpchg" }).primaryKey(),
    line: model.number(),
    /** The barrel, known of a new one only once it was created. */
    product_id: model.text().nullable(),
    /** The update that restores the barrel; null for a new one. */
    before: model.json().nullable(),
    /** Digest of the barrel afterwards; null until the row is counted. */
    after: model.text().nullable(),
    import: model.belongsTo(() => BarrelImport, { mappedBy: "changes" }),
  })
  .indexes([{ on: ["import_id", "line"], unique: true }])

export default BarrelImportChange
