import { PluginOptions } from "../../options"
import { foldAccents } from "../../shared/fold-accents"
import { asciiHandle } from "../../shared/handle"
import { keyText } from "../../shared/tabular/cell-text"
import { isShortenedNumber, isSpreadsheetError } from "../../shared/tabular/spreadsheet-error"
import type { Label } from "./vocabulary"

/** A column of an import or export file. */
export type ImportColumn = {
  name: string
  /** The name in French, which a file may use as well. */
  alias: string
  /** Whether a new barrel needs it; a price in one currency is enough. */
  required?: boolean
  description: Label
  /** One for each of the template's rows. */
  examples: readonly [string, string]
}

/** What the columns depend on: the first locale's texts have no suffix. */
export type ImportOptions = Pick<PluginOptions, "currencies" | "locales">

const KEYS: ImportColumn[] = [
  {
    name: "sku",
    alias: "reference",
    description: {
      en: "Your own reference: a row whose SKU the store has updates that barrel",
      fr: "Votre référence : une ligne dont la boutique a la référence modifie ce fût",
    },
    examples: ["BB-225-001", "CH-300-002"],
  },
  {
    name: "handle",
    alias: "identifiant",
    description: {
      en: "Last part of the barrel's address; made from the title unless given",
      fr: "Fin de l'adresse du fût ; tirée du titre si elle n'est pas donnée",
    },
    examples: ["barrique-225-allier", "fut-300-acacia"],
  },
]

const TITLE: ImportColumn = {
  name: "title",
  alias: "titre",
  required: true,
  description: { en: "Title", fr: "Titre" },
  examples: ["Barrique bordelaise 225 L", "Fût d'acacia 300 L"],
}

const DESCRIPTION: ImportColumn = {
  name: "description",
  alias: "descriptif",
  description: { en: "Description", fr: "Description" },
  examples: ["Chêne de l'Allier, deux vins.", ""],
}

const ATTRIBUTES: ImportColumn[] = [
  {
    name: "wood",
    alias: "bois",
    required: true,
    description: { en: "Wood: its code or its name", fr: "Bois : son code ou son nom" },
    examples: ["french_oak", "acacia"],
  },
  {
    name: "forest",
    alias: "foret",
    description: { en: "Forest: its code or its name", fr: "Forêt : son code ou son nom" },
    examples: ["allier", ""],
  },
  {
    name: "origin_country",
    alias: "pays_origine",
    description: {
      en: "Country of origin: ISO 3166 code or name",
      fr: "Pays d'origine : code ISO 3166 ou nom",
    },
    examples: ["FR", "HU"],
  },
  {
    name: "previous_contents",
    alias: "contenus_precedents",
    required: true,
    description: {
      en: "Previous contents, the first fill first, separated by |; none for a new barrel",
      fr: "Contenus précédents, du premier au dernier, séparés par | ; aucun pour un fût neuf",
    },
    examples: ["red_wine|cognac", "none"],
  },
  {
    name: "volume_liters",
    alias: "contenance_litres",
    required: true,
    description: { en: "Volume in whole litres", fr: "Contenance en litres entiers" },
    examples: ["225", "300"],
  },
  {
    name: "format",
    alias: "forme",
    description: { en: "Format: its code or its name", fr: "Format : son code ou son nom" },
    examples: ["barrique_bordelaise", "barrel_300"],
  },
  {
    name: "condition",
    alias: "etat",
    required: true,
    description: { en: "Condition: its code or its name", fr: "État : son code ou son nom" },
    examples: ["wine_grade_a", "new"],
  },
  {
    name: "toast",
    alias: "chauffe",
    description: { en: "Toast: its code or its name", fr: "Chauffe : son code ou son nom" },
    examples: ["medium", "light"],
  },
  {
    name: "char_level",
    alias: "niveau_de_brulage",
    description: { en: "Char level, 1 to 4", fr: "Niveau de brûlage, de 1 à 4" },
    examples: ["", ""],
  },
  {
    name: "year",
    alias: "annee",
    description: { en: "Year of making", fr: "Année de fabrication" },
    examples: ["2021", "2026"],
  },
  {
    name: "fills",
    alias: "nombre_de_vins",
    description: {
      en: "How often it was filled, 0 for a new one",
      fr: "Nombre de remplissages, 0 pour un fût neuf",
    },
    examples: ["2", "0"],
  },
  {
    name: "cooper",
    alias: "tonnelier",
    description: { en: "Cooper", fr: "Tonnelier" },
    examples: ["Tonnellerie des Graves", ""],
  },
  {
    name: "watertight",
    alias: "etanche",
    description: { en: "Watertight: yes or no", fr: "Étanche : oui ou non" },
    examples: ["yes", "yes"],
  },
  {
    name: "empty_weight_kg",
    alias: "poids_a_vide_kg",
    description: { en: "Empty weight in kilograms", fr: "Poids à vide en kilogrammes" },
    examples: ["46.5", ""],
  },
  {
    name: "stave_length_mm",
    alias: "longueur_de_douelle_mm",
    description: { en: "Length of the staves in mm", fr: "Longueur des douelles en mm" },
    examples: ["950", ""],
  },
  {
    name: "bilge_diameter_mm",
    alias: "diametre_au_bouge_mm",
    description: { en: "Diameter at the bilge in mm", fr: "Diamètre au bouge en mm" },
    examples: ["695", ""],
  },
  {
    name: "head_diameter_mm",
    alias: "diametre_de_tete_mm",
    description: { en: "Diameter of the head in mm", fr: "Diamètre de tête en mm" },
    examples: ["560", ""],
  },
  {
    name: "stave_thickness_mm",
    alias: "epaisseur_de_douelle_mm",
    description: { en: "Thickness of the staves in mm", fr: "Épaisseur des douelles en mm" },
    examples: ["22", ""],
  },
]

const OFFER: ImportColumn[] = [
  {
    name: "stock",
    alias: "quantite",
    description: {
      en: "Units at the store's default stock location",
      fr: "Nombre d'unités à l'emplacement de stock par défaut",
    },
    examples: ["3", "0"],
  },
  {
    name: "status",
    alias: "statut",
    description: {
      en: "draft, published or archived; draft unless given",
      fr: "brouillon, publié ou archivé ; brouillon si rien n'est donné",
    },
    examples: ["published", "draft"],
  },
  {
    name: "images",
    alias: "photos",
    description: {
      en: "Web addresses of images, separated by |; the first one is shown in lists",
      fr: "Adresses web des images, séparées par | ; la première paraît dans les listes",
    },
    examples: ["", ""],
  },
  {
    name: "categories",
    alias: "categorie",
    description: {
      en: "Names of categories, separated by |; missing ones are created",
      fr: "Noms de catégories, séparés par | ; celles qui manquent sont créées",
    },
    examples: ["Fûts de vin", "Fûts neufs|Acacia"],
  },
  {
    name: "hs_code",
    alias: "code_douanier",
    description: { en: "Customs heading, 4416.00 unless given", fr: "Code SH, 4416.00 par défaut" },
    examples: ["4416.00", ""],
  },
  {
    name: "emptied_at",
    alias: "vide_le",
    description: {
      en: "Day of the last emptying: 2026-03-31 or 31/03/2026",
      fr: "Jour de la dernière vidange : 31/03/2026 ou 2026-03-31",
    },
    examples: ["2026-03-31", ""],
  },
  {
    name: "min_quantity",
    alias: "quantite_minimale",
    description: {
      en: "Fewest units sold at once, 1 unless given",
      fr: "Nombre minimal d'unités vendues à la fois, 1 par défaut",
    },
    examples: ["", ""],
  },
  {
    name: "quantity_step",
    alias: "multiple_de_vente",
    description: {
      en: "Units are sold in multiples of this, 1 unless given",
      fr: "Les unités sont vendues par multiples de ce nombre, 1 par défaut",
    },
    examples: ["", ""],
  },
  {
    name: "lot_size",
    alias: "futs_par_lot",
    description: {
      en: "Barrels in one unit, 1 unless given; price and stock are those of a unit",
      fr: "Nombre de fûts dans une unité, 1 par défaut ; prix et stock sont ceux d'une unité",
    },
    examples: ["", ""],
  },
  {
    name: "lead_time_days",
    alias: "delai_jours",
    description: {
      en: "Days until the goods are ready to be shipped",
      fr: "Jours avant que la marchandise soit prête à partir",
    },
    examples: ["", ""],
  },
  {
    name: "subtitle",
    alias: "sous_titre",
    description: { en: "Subtitle", fr: "Sous-titre" },
    examples: ["", ""],
  },
]

/** Other names that people give the columns, with units too. */
const OTHER_NAMES: Record<string, string> = {
  // Taken, but not in the template: a price of 0 is the exception.
  allow_zero_price: "allow_zero_price",
  prix_nul_autorise: "allow_zero_price",
  contenance: "volume_liters",
  contenance_l: "volume_liters",
  volume: "volume_liters",
  volume_l: "volume_liters",
  poids_a_vide: "empty_weight_kg",
  poids_kg: "empty_weight_kg",
  empty_weight: "empty_weight_kg",
  pays: "origin_country",
  pays_d_origine: "origin_country",
  country: "origin_country",
  contenus: "previous_contents",
  contenu_precedent: "previous_contents",
  previous_content: "previous_contents",
  category: "categories",
  image: "images",
  vidange: "emptied_at",
  minimum: "min_quantity",
  minimum_de_commande: "min_quantity",
  multiple: "quantity_step",
  lot: "lot_size",
  taille_du_lot: "lot_size",
  delai: "lead_time_days",
  delai_de_livraison: "lead_time_days",
  lead_time: "lead_time_days",
  tonnellerie: "cooper",
}

const priceColumn = (currency: string): ImportColumn => ({
  name: `price_${currency}`,
  alias: `prix_${currency}`,
  description: {
    en: `Price in ${currency.toUpperCase()}; a new barrel needs one price at least`,
    fr: `Prix en ${currency.toUpperCase()} ; un nouveau fût a besoin d'un prix au moins`,
  },
  examples: ["350", "1040.50"],
})

/**
 * The further locales by the suffix of their columns: their language, or their whole tag where an
 * earlier one has that language.
 */
export const localeSuffixes = ([, ...locales]: readonly string[]): Record<string, string> => {
  const localeOf: Record<string, string> = {}
  for (const locale of locales) {
    const language = (locale.split("-")[0] ?? locale).toLowerCase()
    localeOf[language in localeOf ? locale.toLowerCase().replace("-", "_") : language] = locale
  }
  return localeOf
}

const translated = (column: ImportColumn, suffix: string, locale: string): ImportColumn => ({
  name: `${column.name}_${suffix}`,
  alias: `${column.alias}_${suffix}`,
  description: {
    en: `${column.description.en} in the language of ${locale}`,
    fr: `${column.description.fr} dans la langue de ${locale}`,
  },
  examples: ["", ""],
})

/** The columns of a store's files in their order, for its currencies and languages. */
export const importColumns = ({ currencies, locales }: ImportOptions): ImportColumn[] => {
  const withTranslations = (column: ImportColumn) => [
    column,
    ...Object.entries(localeSuffixes(locales)).map(([suffix, locale]) =>
      translated(column, suffix, locale),
    ),
  ]
  return [
    ...KEYS,
    ...withTranslations(TITLE),
    ...withTranslations(DESCRIPTION),
    ...ATTRIBUTES,
    ...currencies.map(priceColumn),
    ...OFFER,
  ]
}

/** The columns of a store with the default options. */
export const IMPORT_COLUMNS: readonly ImportColumn[] = importColumns(PluginOptions.parse({}))

/** Of a file of refused rows: what was wrong with each, which an import doesn't read. */
export const ERROR_COLUMN = "error"

/** A header without case, accents, spaces and signs: "Contenance (L)" becomes `contenancel`. */
const headerKey = (header: string) => foldAccents(header).replace(/[^a-z0-9]/g, "")

/** Columns of currencies and languages where the store's own aren't known. */
const GENERIC: [RegExp, (suffix: string) => string][] = [
  [/^(?:price|prix)([a-z]{3})$/, (currency) => `price_${currency}`],
  [/^(?:title|titre)([a-z]{2})$/, (language) => `title_${language}`],
  [/^(?:description|descriptif)([a-z]{2})$/, (language) => `description_${language}`],
]

const genericName = (key: string): string | undefined => {
  for (const [pattern, nameOf] of GENERIC) {
    const suffix = pattern.exec(key)?.[1]
    if (suffix) return nameOf(suffix)
  }
  return undefined
}

export type CanonicalColumns = {
  /** The canonical name of each column of the file that has one. */
  columns: Map<string, string>
  unknown: string[]
  /** Columns whose canonical name an earlier column has. */
  duplicates: string[]
}

/**
 * The canonical names of a file's columns, whose headers may be English or French. Columns without a
 * header are left out.
 * @param options without them, any currency and any language has its columns
 */
export const canonicalColumns = (
  headers: readonly string[],
  options?: ImportOptions,
): CanonicalColumns => {
  const known = options ? importColumns(options) : IMPORT_COLUMNS
  const nameOf = new Map([
    ...Object.entries(OTHER_NAMES).map(([other, name]) => [headerKey(other), name] as const),
    ...known.flatMap(({ name, alias }) => [
      [headerKey(alias), name] as const,
      [headerKey(name), name] as const,
    ]),
  ])
  const columns = new Map<string, string>()
  const [unknown, duplicates]: [string[], string[]] = [[], []]
  const taken = new Set<string>()
  for (const header of headers) {
    const key = headerKey(header)
    if (!header.trim() || key === ERROR_COLUMN) continue
    const name = nameOf.get(key) ?? (options ? undefined : genericName(key))
    if (!name) unknown.push(header)
    else if (taken.has(name)) duplicates.push(header)
    else {
      taken.add(name)
      columns.set(header, name)
    }
  }
  return { columns, unknown, duplicates }
}

/** A cell that empties an optional value. */
export const EMPTY = "-"

/** Between the entries of a cell that holds several. */
export const LIST_SEPARATOR = "|"

/** An image's address that begins behind a comma, a semicolon or blanks, as shops export lists of them. */
const NEXT_ADDRESS = /(?:[,;]\s{0,9}|\s{1,9})(?=https?:\/\/)/i

const entriesBetween = (cell: string, separator: string | RegExp) =>
  cell
    .split(separator)
    .map((entry) => entry.trim())
    .filter(Boolean)

/** The entries of a cell that may hold several. */
export const entriesOf = (cell: string): string[] => entriesBetween(cell, LIST_SEPARATOR)

/** The addresses of a cell, which may be parted by commas or blanks too. */
export const addressesOf = (cell: string): string[] =>
  entriesOf(cell).flatMap((entry) =>
    entriesBetween(entry, NEXT_ADDRESS).map((address) => address.replace(/[,;]+$/, "")),
  )

/** The name in a cell, or "" where the cell can't be read, so that it is refused for that alone. */
const named = (cell: string | undefined): string => {
  const name = keyText(cell ?? "")
  return name === EMPTY || isSpreadsheetError(name) || isShortenedNumber(name) ? "" : name
}

/**
 * The keys of a row: two rows of a file that share one are the same barrel. SKU and handle, or the
 * handle made from the title where both cells are empty; none for a row that names no barrel.
 */
export const importKeysOf = (values: Record<string, string | undefined>): string[] => {
  const [sku, given] = [named(values.sku), named(values.handle)]
  const isUnnamed = !values.sku?.trim() && !values.handle?.trim()
  const handle = isUnnamed ? asciiHandle(named(values.title)) : given
  return [...(sku ? [`sku:${sku}`] : []), ...(handle ? [`handle:${handle}`] : [])]
}
