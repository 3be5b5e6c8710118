import {
  CONDITIONS,
  CONTENTS,
  FORESTS,
  FORMATS,
  TOASTS,
  WOODS,
} from "../../src/modules/barrel/types"
import { FORMAT_VOLUMES } from "../../src/modules/barrel/vocabulary"

const COOPERS = [
  "Tonnellerie des Graves",
  "Cuverie du Centre",
  "Merrandiers de Bercé",
  "Ozark Cooperage",
]
/** Woods that don't grow in the forests of the vocabulary. */
const FOREIGN: string[] = ["american_oak", "hungarian_oak"]
const USED = CONDITIONS.filter((condition) => condition !== "new")
const COUNTRIES = ["FR", "ES", "US", "HU", "GB", "PT"]

const COLUMNS =
  "sku,handle,title,title_en,description,wood,forest,origin_country,previous_contents,volume_liters,format,condition,toast,year,fills,cooper,price_eur,price_usd,price_gbp,stock,status,categories"

const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length] as T

const row = (index: number): string => {
  const wood = pick(WOODS, index)
  const content = pick(CONTENTS, index * 7)
  const isNew = content === "none"
  const format = pick(FORMATS, index * 5)
  const usual = format === "foudre" ? 1000 : FORMAT_VOLUMES[format]
  const volume = usual ?? 50 + ((index * 37) % 600)
  const price = 90 + ((index * 131) % 1500)
  const cells = [
    `BENCH-${index}`,
    `bench-${index}`,
    `Fût ${volume} L de chêne numéro ${index}`,
    `Cask of ${volume} L number ${index}`,
    `Séché à l'air libre ${index % 48} mois, chauffé au feu de bois.`,
    wood,
    FOREIGN.includes(wood) ? "other" : pick(FORESTS, index * 3),
    pick(COUNTRIES, index),
    content,
    volume,
    format,
    isNew ? "new" : pick(USED, index * 11),
    pick(TOASTS, index),
    2005 + (index % 20),
    isNew ? 0 : 1 + (index % 8),
    pick(COOPERS, index),
    price,
    Math.round(price * 1.15),
    Math.round(price * 0.87),
    index % 13,
    index % 13 ? "published" : "draft",
    `Bench ${index % 20}`,
  ]
  return cells.map((cell) => `"${String(cell)}"`).join(",")
}

/** A CSV of made-up barrels, the same for the same number. */
export const catalogueFile = (rows: number): Blob =>
  new Blob(
    [COLUMNS, ...Array.from({ length: rows }, (_, index) => row(index))].map((line) => `${line}\n`),
    {
      type: "text/csv",
    },
  )
