import { model } from "@medusajs/framework/utils"
import { FILE_FORMATS } from "../../../shared/tabular"
import { BARREL_IMPORT_STATUSES, STAGING } from "../types"
import BarrelImportChange from "./barrel-import-change"
import BarrelImportRefusal from "./barrel-import-refusal"
import BarrelImportRow from "./barrel-import-row"

/**
 * A file of barrels that is imported in the background. `leased_by` and `leased_until` say which worker
 * has the import and until when: a crashed one loses it.
 */
const BarrelImport = model
  .define("millesime_barrel_import", {
    id: model.id({ prefix: "bimp" }).primaryKey(),
    file_name: model.text(),
    format: model.enum([...FILE_FORMATS]),
    /** Of a CSV file. */
    delimiter: model.text().nullable(),
    /** The columns of the file in their order: `{ heading, column }`. */
    headings: model.json().nullable(),
    dry_run: model.boolean().default(false),
    status: model.enum([STAGING, ...BARREL_IMPORT_STATUSES]).default(STAGING),
    total: model.number().default(0),
    processed: model.number().default(0),
    created: model.number().default(0),
    updated: model.number().default(0),
    unchanged: model.number().default(0),
    failed: model.number().default(0),
    error: model.text().nullable(),
    created_by: model.text().nullable(),
    started_at: model.dateTime().nullable(),
    completed_at: model.dateTime().nullable(),
    leased_by: model.text().nullable(),
    leased_until: model.dateTime().nullable(),
    attempts: model.number().default(0),
    rows: model.hasMany(() => BarrelImportRow, { mappedBy: "import" }),
    refusals: model.hasMany(() => BarrelImportRefusal, { mappedBy: "import" }),
    changes: model.hasMany(() => BarrelImportChange, { mappedBy: "import" }),
  })
  .cascades({ delete: ["rows", "refusals", "changes"] })
  .indexes([{ on: ["created_at"] }, { on: ["status", "created_at"] }])
  .checks([
    {
      name: "millesime_barrel_import_counts_add_up",
      expression: (c) =>
        `${c.processed} = ${c.created} + ${c.updated} + ${c.unchanged} + ${c.failed} and ${c.processed} <= ${c.total}`,
    },
  ])

export default BarrelImport
