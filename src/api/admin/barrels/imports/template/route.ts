import { Readable } from "node:stream"
import type { BarrelImportEndpoints } from "../../../../../contracts/barrel"
import { sendFile } from "../../../../../http/download"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { importTemplate } from "../../../../../queries/barrel-import/template"
import { languageOf } from "../../../../../shared/language"
import { contentTypeOf, csvStyleOf, writeTable } from "../../../../../shared/tabular"

type E = BarrelImportEndpoints["adminDownloadImportTemplate"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { format, locale = "en" } = req.validatedQuery
  const { columns, rows } = importTemplate(req.scope, locale)
  const name = `${languageOf(locale) === "fr" ? "modele-futs" : "barrels-template"}.${format}`
  const content = writeTable(format, columns, Readable.from(rows), csvStyleOf(locale))
  await sendFile(req, res, { name, contentType: contentTypeOf(format) }, content)
}
