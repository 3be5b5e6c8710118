import type { MedusaContainer } from "@medusajs/framework/types"
import { barrelService } from "../../modules/barrel"
import { importColumns } from "../../modules/barrel/import-columns"
import { storeHeadings } from "./headings"

/** The columns of this store's import files, named in a language, and two example rows. */
export const importTemplate = (container: MedusaContainer, locale: string) => {
  const { options } = barrelService(container)
  const headings = storeHeadings(options, locale).map(({ heading }) => heading)
  const examples = importColumns(options).map((column) => column.examples)
  const row = (index: 0 | 1) =>
    Object.fromEntries(headings.map((heading, at) => [heading, examples[at]?.[index]]))
  return { columns: headings, rows: [row(0), row(1)] }
}
