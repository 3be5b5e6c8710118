import type { MedusaContainer } from "@medusajs/framework/types"
import type { RefusedRow } from "../../contracts/barrel"
import { translatedDetail } from "../../errors"
import { barrelService } from "../../modules/barrel"
import { ERROR_COLUMN } from "../../modules/barrel/import-columns"
import type { BarrelImportRow, RefusalRow } from "../../modules/barrel/rows"
import { languageOf } from "../../shared/language"
import { type PageQuery, listPage } from "../list-page"
import { headingReader, storeHeadings } from "./headings"
import { retrieveImportRow } from "./imports"

const PAGE_SIZE = 1000

const refusedRowReader = (container: MedusaContainer, row: BarrelImportRow, locale: string) => {
  const headingOf = headingReader(row, barrelService(container).options, locale)
  const language = languageOf(locale)
  return ({ line, sku, title, column, message, reason, params }: RefusalRow): RefusedRow => {
    const detail = { message, ...(reason && { reason }), ...(params && { params }) }
    return {
      ...{ line, sku, title },
      column: headingOf(column),
      ...detail,
      message: translatedDetail(detail, language),
    }
  }
}

/**
 * A page of the refused rows of an import, in the order of the file.
 * @throws DomainError `not_found`
 */
export const listRefusedRows = async (
  container: MedusaContainer,
  id: string,
  { locale = "en", ...page }: PageQuery & { locale?: string },
): Promise<{ refused_rows: RefusedRow[]; count: number }> => {
  const row = await retrieveImportRow(container, id)
  const service = barrelService(container)
  const { rows, count } = await listPage(
    service.listAndCountMillesimeBarrelImportRefusals.bind(service),
    { import_id: id },
    page,
    { order: { id: "ASC" } },
  )
  return { refused_rows: rows.map(refusedRowReader(container, row, locale)), count }
}

/** All refusals of an import in the order of the file, read page by page. */
async function* readRefusals(container: MedusaContainer, id: string): AsyncGenerator<RefusalRow> {
  for (let last = ""; ;) {
    const page = await barrelService(container).listMillesimeBarrelImportRefusals(
      { import_id: id, id: { $gt: last } },
      { take: PAGE_SIZE, order: { id: "ASC" } },
    )
    yield* page
    const end = page.at(-1)
    if (!end || page.length < PAGE_SIZE) return
    last = end.id
  }
}

/**
 * Why rows of an import were refused, as rows of a file.
 * @throws DomainError `not_found`
 */
export const reportRefusals = async (container: MedusaContainer, id: string, locale: string) => {
  const read = refusedRowReader(container, await retrieveImportRow(container, id), locale)
  return {
    columns: ["line", "column", "message", "sku", "title"],
    rows: (async function* () {
      for await (const refusal of readRefusals(container, id)) {
        const { line, column, message, sku, title } = read(refusal)
        yield { line, column, message, sku, title }
      }
    })(),
  }
}

/** Refusals of the same row, which follow one another. */
async function* byRow(refusals: AsyncIterable<RefusalRow>): AsyncGenerator<RefusalRow[]> {
  let row: RefusalRow[] = []
  for await (const refusal of refusals) {
    if (row[0] && row[0].line !== refusal.line) {
      yield row
      row = []
    }
    row.push(refusal)
  }
  if (row.length) yield row
}

/**
 * The refused rows of an import as a file like its own, with what is wrong in a column behind.
 * @throws DomainError `not_found`
 */
export const exportRefusedRows = async (container: MedusaContainer, id: string, locale: string) => {
  const row = await retrieveImportRow(container, id)
  const read = refusedRowReader(container, row, locale)
  const headings = row.headings ?? storeHeadings(barrelService(container).options, locale)
  return {
    format: row.format,
    delimiter: row.delimiter ?? undefined,
    columns: [...headings.map(({ heading }) => heading), ERROR_COLUMN],
    rows: (async function* () {
      for await (const refusals of byRow(readRefusals(container, id))) {
        const values = refusals[0]?.values ?? {}
        const errors = refusals.map(read).map(({ column, message }) => `${column} ${message}`)
        yield {
          ...Object.fromEntries(headings.map(({ heading, column }) => [heading, values[column]])),
          [ERROR_COLUMN]: errors.join("; "),
        }
      }
    })(),
  }
}
