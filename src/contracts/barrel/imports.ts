import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse, oneOrMany, queryBoolean } from "../../http/query"
import { BARREL_IMPORT_STATUSES } from "../../modules/barrel/types"
import { FILE_FORMATS } from "../../shared/tabular/formats"
import { Locale } from "../common"
import { AdminBarrelsQuery } from "./queries"

/** Largest file that can be imported. */
export const MAX_IMPORT_BYTES = 20 * 1024 * 1024

/** Most rows of a file, without its header. */
export const MAX_IMPORT_ROWS = 50_000

const rows = z.number().int().min(0)

export const BarrelImport = z
  .strictObject({
    id: z.string(),
    file_name: z.string(),
    dry_run: z.boolean().meta({ description: "Only validates the rows; nothing is written" }),
    status: z.enum(BARREL_IMPORT_STATUSES),
    total: rows.meta({ description: "Rows of the file" }),
    processed: rows,
    created: rows,
    updated: rows,
    unchanged: rows.meta({ description: "Rows that change nothing" }),
    failed: rows.meta({ description: "Refused rows" }),
    error: z.string().nullable().meta({ description: "Why the import as a whole failed" }),
    created_at: z.string(),
    completed_at: z.string().nullable(),
  })
  .meta({
    id: "BarrelImport",
    description:
      "`processed` = `created` + `updated` + `unchanged` + `failed`. A dry run counts what it would do.",
  })
export type BarrelImport = z.output<typeof BarrelImport>

const RefusedRow = z
  .strictObject({
    line: z
      .number()
      .int()
      .meta({ description: "Row as a spreadsheet counts it; the header is row 1" }),
    sku: z.string().nullable().meta({ description: "As the file has it" }),
    title: z.string().nullable().meta({ description: "As the file has it" }),
    column: z.string().meta({ description: "As the file names it" }),
    message: z
      .string()
      .meta({ description: "In the language of `locale`; follows the name of the column" }),
    reason: z.string().optional().meta({ description: "Key of the message" }),
    params: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .meta({ description: "Values in the message, by name" }),
  })
  .meta({ id: "RefusedRow" })
export type RefusedRow = z.output<typeof RefusedRow>

const format = z.enum(FILE_FORMATS).default("csv")

const locale = Locale.optional().meta({
  description:
    "Language of headings and messages, and with it separator and decimals of a CSV file",
})

const adminImport = z.strictObject({ import: BarrelImport })

const BarrelExportQuery = AdminBarrelsQuery.omit({ limit: true, offset: true }).extend({
  format,
  locale,
})
export type BarrelExportQuery = z.output<typeof BarrelExportQuery>

const spreadsheet = "text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

export const barrelImportEndpoints = defineEndpoints({
  adminCreateBarrelImport: {
    summary: "Import barrels from a CSV or XLSX file",
    description:
      "Up to 20 MB and 50,000 rows, imported in the background. A row with the `sku`, or else the `handle`, of an existing barrel updates it; other rows create barrels. Invalid rows are refused one by one.",
    method: "POST",
    path: "/admin/barrels/imports",
    access: "admin",
    query: z.strictObject({ dry_run: queryBoolean().optional() }),
    upload: { field: "file", maxBytes: MAX_IMPORT_BYTES },
    response: adminImport,
    status: 202,
    errors: ["payload_too_large", "unsupported_media_type"],
  },
  adminListBarrelImports: {
    summary: "List imports, newest first",
    method: "GET",
    path: "/admin/barrels/imports",
    access: "admin",
    query: listQuery({ status: oneOrMany(z.enum(BARREL_IMPORT_STATUSES)).optional() }),
    response: listResponse("imports", BarrelImport),
  },
  adminGetBarrelImport: {
    summary: "Get an import and its progress",
    method: "GET",
    path: "/admin/barrels/imports/:id",
    access: "admin",
    response: adminImport,
    errors: ["not_found"],
  },
  adminCancelBarrelImport: {
    summary: "Cancel an import",
    description: "Rows imported so far are kept; the others are discarded.",
    method: "POST",
    path: "/admin/barrels/imports/:id/cancel",
    access: "admin",
    body: z.strictObject({}),
    response: adminImport,
    errors: ["not_found", "import_finished"],
  },
  adminListRefusedRows: {
    summary: "List the refused rows of an import",
    method: "GET",
    path: "/admin/barrels/imports/:id/refused-rows",
    access: "admin",
    query: listQuery({ locale }),
    response: listResponse("refused_rows", RefusedRow),
    errors: ["not_found"],
  },
  adminDownloadImportErrors: {
    summary: "Download why rows of an import were refused",
    description:
      "A CSV file with the columns `line`, `column`, `message`, `sku` and `title`, a line for each cell that is wrong.",
    method: "GET",
    path: "/admin/barrels/imports/:id/errors",
    access: "admin",
    query: z.strictObject({ locale }),
    contentType: "text/csv",
    response: z.string(),
    errors: ["not_found"],
  },
  adminDownloadRefusedRows: {
    summary: "Download the refused rows of an import to mend them",
    description:
      "A file like the imported one, of the same format with the same columns and separator, and a column `error` at the end, which imports don't read.",
    method: "GET",
    path: "/admin/barrels/imports/:id/refused-rows/file",
    access: "admin",
    query: z.strictObject({ locale }),
    contentType: spreadsheet,
    response: z.string(),
    errors: ["not_found"],
  },
  adminUndoBarrelImport: {
    summary: "Undo an import",
    description:
      "Deletes the barrels it created and restores those it updated. Refused, with nothing undone, once one of them was sold, changed or deleted; `details` name these. Categories it created are kept.",
    method: "POST",
    path: "/admin/barrels/imports/:id/undo",
    access: "admin",
    body: z.strictObject({}),
    response: adminImport,
    errors: ["not_found", "import_not_undoable", "locked"],
  },
  adminDownloadImportTemplate: {
    summary: "Download a template for imports",
    description: "All columns and two example rows; with `locale=fr-FR` the columns are French.",
    method: "GET",
    path: "/admin/barrels/imports/template",
    access: "admin",
    query: z.strictObject({ format, locale }),
    contentType: spreadsheet,
    response: z.string(),
  },
  adminExportBarrels: {
    summary: "Export barrels to a CSV or XLSX file",
    description:
      "Takes the filters of the list; with `locale=fr-FR` the columns are French. Importing the exported file changes nothing.",
    method: "GET",
    path: "/admin/barrels/export",
    access: "admin",
    query: BarrelExportQuery,
    contentType: spreadsheet,
    response: z.string(),
  },
})

export type BarrelImportEndpoints = typeof barrelImportEndpoints
