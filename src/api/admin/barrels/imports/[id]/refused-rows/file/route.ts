import type { BarrelImportEndpoints } from "../../../../../../../contracts/barrel"
import { sendFile } from "../../../../../../../http/download"
import type { RequestOf, ResponseOf } from "../../../../../../../http/endpoints"
import { exportRefusedRows } from "../../../../../../../queries/barrel-import/refused-rows"
import { contentTypeOf, writeTable } from "../../../../../../../shared/tabular"

type E = BarrelImportEndpoints["adminDownloadRefusedRows"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  const { locale = "en" } = req.validatedQuery
  const { format, delimiter, columns, rows } = await exportRefusedRows(req.scope, id, locale)
  const content = writeTable(format, columns, rows, { ...(delimiter && { delimiter }) })
  const file = { name: `${id}-refused-rows.${format}`, contentType: contentTypeOf(format) }
  await sendFile(req, res, file, content)
}
