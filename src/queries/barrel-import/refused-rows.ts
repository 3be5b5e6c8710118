import type { MedusaContainer } from "@medusajs/framework/types"
import { barrelService } from "../../modules/barrel"
import type { RefusedCell } from "../../modules/barrel/import-queue"
import { retrieveBarrelImport } from "./imports"

const PAGE = 1000

const toRefusedRow = ({ line, column, message }: RefusedCell): RefusedCell => ({
  line,
  column,
  message,
})

/**
 * A page of the refused rows of an import, in the order of the file.
 * @throws ApiError `not_found`
 */
export const listRefusedRows = async (
  container: MedusaContainer,
  id: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ refused_rows: RefusedCell[]; count: number }> => {
  await retrieveBarrelImport(container, id)
  const [rows, count] = await barrelService(container).listAndCountMillesimeBarrelImportRefusals(
    { import_id: id },
    { take: limit, skip: offset, order: { id: "ASC" } },
  )
  return { refused_rows: rows.map(toRefusedRow), count }
}

/** All refused rows of an import, in the order of the file, read page by page. */
export async function* readRefusedRows(
  container: MedusaContainer,
  id: string,
): AsyncGenerator<RefusedCell> {
  for (let last = ""; ;) {
    const page = await barrelService(container).listMillesimeBarrelImportRefusals(
      { import_id: id, id: { $gt: last } },
      { take: PAGE, order: { id: "ASC" } },
    )
    yield* page.map(toRefusedRow)
    const end = page.at(-1)
    if (!end || page.length < PAGE) return
    last = end.id
  }
}
