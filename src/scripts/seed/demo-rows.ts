import { join } from "node:path"
import { languageOf } from "../../shared/language"
import type { PluginOptions } from "../../options"
import { type TableRow, openTable } from "../../shared/tabular"

export const FILE = join(__dirname, "..", "demo", "barrels.csv")

const MAX_ROWS = 1000

/** The file is French first; an import takes the texts without a language for the first locale's. */
const inFirstLanguage = (values: TableRow["values"], [locale = ""]: readonly string[]) => {
  if (languageOf(locale) === "fr") return values
  const { title = "", title_en = "", description = "", description_en = "" } = values
  return {
    ...values,
    title: title_en,
    description: description_en,
    title_fr: title,
    description_fr: description,
  }
}

/** The rows of the demo file that have a price in a currency of the shop. */
export async function* demoRows({ currencies, locales }: PluginOptions): AsyncGenerator<TableRow> {
  const { rows } = await openTable(FILE, { maxRows: MAX_ROWS })
  for await (const { line, values } of rows) {
    if (!currencies.some((currency) => values[`price_${currency}`])) continue
    yield { line, values: inFirstLanguage(values, locales) }
  }
}
