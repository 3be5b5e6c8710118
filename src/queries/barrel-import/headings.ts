import { type ImportOptions, importColumns } from "../../modules/barrel/import-columns"
import type { BarrelImportRow, ImportHeading } from "../../modules/barrel/rows"
import { languageOf } from "../../shared/language"

/** All columns of a store's files, by what they are called in the language of a locale. */
export const storeHeadings = (options: ImportOptions, locale: string): ImportHeading[] => {
  const isFrench = languageOf(locale) === "fr"
  return importColumns(options).map(({ name, alias }) => ({
    column: name,
    heading: isFrench ? alias : name,
  }))
}

/** What an import's file calls a column; one that it lacks is called as in that language. */
export const headingReader = (
  { headings }: Pick<BarrelImportRow, "headings">,
  options: ImportOptions,
  locale: string,
) => {
  const known = new Map(
    [...storeHeadings(options, locale), ...(headings ?? [])].map(({ heading, column }) => [
      column,
      heading,
    ]),
  )
  return (column: string): string => known.get(column) ?? column
}
