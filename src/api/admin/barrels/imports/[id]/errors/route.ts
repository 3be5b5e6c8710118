import type { BarrelImportEndpoints } from "../../../../../../contracts/barrel"
import { sendFile } from "../../../../../../http/download"
import type { RequestOf, ResponseOf } from "../../../../../../http/endpoints"
import { retrieveBarrelImport } from "../../../../../../queries/barrel-import/imports"
import { readRefusedRows } from "../../../../../../queries/barrel-import/refused-rows"
import { contentTypeOf, writeTable } from "../../../../../../shared/tabular"

type E = BarrelImportEndpoints["adminDownloadImportErrors"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = await retrieveBarrelImport(req.scope, req.params.id)
  const rows = readRefusedRows(req.scope, id)
  const content = writeTable("csv", ["line", "column", "message"], rows)
  const file = { name: `${id}-errors.csv`, contentType: contentTypeOf("csv") }
  await sendFile(req, res, file, content)
}
