import { Readable } from "node:stream"
import type { BarrelImportEndpoints } from "../../../../../contracts/barrel"
import { sendFile } from "../../../../../http/download"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { importTemplate } from "../../../../../queries/barrel-import/template"
import { contentTypeOf, writeTable } from "../../../../../shared/tabular"

type E = BarrelImportEndpoints["adminDownloadImportTemplate"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { format, locale = "en" } = req.validatedQuery
  const { columns, rows, isFrench } = importTemplate(req.scope, locale)
  // Where numbers have a comma, spreadsheets part the cells of a CSV with a semicolon.
  const delimiter = isFrench ? ";" : ","
  const name = `${isFrench ? "modele-futs" : "barrels-template"}.${format}`
  const content = writeTable(format, columns, Readable.from(rows), { delimiter })
  await sendFile(req, res, { name, contentType: contentTypeOf(format) }, content)
}
