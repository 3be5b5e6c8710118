import type { MedusaContainer } from "@medusajs/framework/types"
import { barrelService } from "../../modules/barrel"
import type { RefusedCell } from "../../modules/barrel/refused-cell"
import type { RefusalRow } from "../../modules/barrel/rows"
import { type PageQuery, listPage } from "../list-page"
import { retrieveBarrelImport } from "./imports"

const PAGE_SIZE = 1000

const refusedRowView = ({ line, column, message, reason, params }: RefusalRow): RefusedCell => ({
  line,
  column,
  message,
  ...(reason && { reason }),
  ...(params && { params }),
})

/**
 * A page of the refused rows of an import, in the order of the file.
 * @throws DomainError `not_found`
 */
export const listRefusedRows = async (
  container: MedusaContainer,
  id: string,
  page: PageQuery,
): Promise<{ refused_rows: RefusedCell[]; count: number }> => {
  await retrieveBarrelImport(container, id)
  const service = barrelService(container)
  const { rows, count } = await listPage(
    service.listAndCountMillesimeBarrelImportRefusals.bind(service),
    { import_id: id },
    page,
    { order: { id: "ASC" } },
  )
  return { refused_rows: rows.map(refusedRowView), count }
}

/** All refused rows of an import as rows of a file, in its order, read page by page. */
export async function* readRefusedRows(
  container: MedusaContainer,
  id: string,
): AsyncGenerator<Pick<RefusedCell, "line" | "column" | "message">> {
  for (let last = ""; ;) {
    const page = await barrelService(container).listMillesimeBarrelImportRefusals(
      { import_id: id, id: { $gt: last } },
      { take: PAGE_SIZE, order: { id: "ASC" } },
    )
    yield* page.map(({ line, column, message }) => ({ line, column, message }))
    const end = page.at(-1)
    if (!end || page.length < PAGE_SIZE) return
    last = end.id
  }
}
