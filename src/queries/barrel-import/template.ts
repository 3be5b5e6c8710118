import type { MedusaContainer } from "@medusajs/framework/types"
import { barrelService } from "../../modules/barrel"
import { importColumns } from "../../modules/barrel/import-columns"
import { languageOf } from "../../shared/language"

/** The columns of this store's import files, named in a language, and two example rows. */
export const importTemplate = (container: MedusaContainer, locale: string) => {
  const { options } = barrelService(container)
  const isFrench = languageOf(locale) === "fr"
  const columns = importColumns(options).map(({ name, alias, examples }) => ({
    header: isFrench ? alias : name,
    examples,
  }))
  const row = (index: 0 | 1) =>
    Object.fromEntries(columns.map(({ header, examples }) => [header, examples[index]]))
  return { columns: columns.map(({ header }) => header), rows: [row(0), row(1)], isFrench }
}
