import { FeatureFlag } from "@medusajs/framework/utils"
import { type Scope, graph } from "../graph"

/** What of a product Medusa's translation module keeps in further languages. */
export type Texts = Partial<Record<"title" | "subtitle" | "description", string>>

const FIELDS = ["title", "subtitle", "description"] as const

type Row = {
  reference_id: string
  locale_code: string
  /** An emptied text is null, since Medusa can't drop a key. */
  translations: Record<string, unknown> | null
}

const textsOf = (texts: Row["translations"]): Texts =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const text = texts?.[field]
      return typeof text === "string" ? [[field, text]] : []
    }),
  )

/** Texts in further languages, by product id and locale; none where the store has no translations. */
export const listTexts = async (
  scope: Scope,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, Record<string, Texts>>> => {
  const texts = new Map<string, Record<string, Texts>>()
  if (!productIds.length || !FeatureFlag.isFeatureEnabled("translation")) return texts
  const rows = await graph<Row>(scope, {
    entity: "translation",
    fields: ["reference_id", "locale_code", "translations"],
    filters: { reference: "product", reference_id: productIds },
  })
  for (const { reference_id, locale_code, translations } of rows) {
    texts.set(reference_id, {
      ...texts.get(reference_id),
      [locale_code]: textsOf(translations),
    })
  }
  return texts
}
