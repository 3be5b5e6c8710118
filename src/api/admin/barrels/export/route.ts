import type { BarrelImportEndpoints } from "../../../../contracts/barrel"
import { begun, sendFile } from "../../../../http/download"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { exportBarrels } from "../../../../queries/barrel/export-barrels"
import { contentTypeOf, csvStyleOf, writeTable } from "../../../../shared/tabular"

type E = BarrelImportEndpoints["adminExportBarrels"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { format, locale = "en" } = req.validatedQuery
  const { columns, rows } = exportBarrels(req.scope, req.validatedQuery)
  const content = writeTable(format, columns, await begun(rows), csvStyleOf(locale))
  const name = `barrels-${new Date().toISOString().slice(0, 10)}.${format}`
  await sendFile(req, res, { name, contentType: contentTypeOf(format) }, content)
}
