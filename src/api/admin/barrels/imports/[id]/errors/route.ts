import type { BarrelImportEndpoints } from "../../../../../../contracts/barrel"
import { sendFile } from "../../../../../../http/download"
import type { RequestOf, ResponseOf } from "../../../../../../http/endpoints"
import { reportRefusals } from "../../../../../../queries/barrel-import/refused-rows"
import { contentTypeOf, csvStyleOf, writeTable } from "../../../../../../shared/tabular"

type E = BarrelImportEndpoints["adminDownloadImportErrors"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  const { locale = "en" } = req.validatedQuery
  const { columns, rows } = await reportRefusals(req.scope, id, locale)
  const content = writeTable("csv", columns, rows, csvStyleOf(locale))
  const file = { name: `${id}-errors.csv`, contentType: contentTypeOf("csv") }
  await sendFile(req, res, file, content)
}
