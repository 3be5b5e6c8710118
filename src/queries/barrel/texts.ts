import { FeatureFlag } from "@medusajs/framework/utils"
import { type Scope, graph } from "../graph"

/** The translated fields of a product. */
export type Texts = Partial<Record<"title" | "subtitle" | "description", string>>

const FIELDS = ["title", "subtitle", "description"] as const

type Row = {
  reference_id: string
  locale_code: string
  /** A deleted text is null, since Medusa can't remove a key. */
  translations: Record<string, unknown> | null
}

const textsOf = (texts: Row["translations"]): Texts =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const text = texts?.[field]
      return typeof text === "string" ? [[field, text]] : []
    }),
  )

/** Translations by product id and locale; none where the store has no translation module. */
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
