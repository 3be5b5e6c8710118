import type { BarrelChanges } from "./barrel-update"

/** Texts by locale as rows of Medusa's translation module. */
export const toTranslationRows = (
  productId: string,
  translations: BarrelChanges["translations"] = {},
) =>
  Object.entries(translations).map(([locale_code, texts]) => ({
    reference: "product",
    reference_id: productId,
    locale_code,
    translations: withoutNull(texts),
  }))

export type PresentTranslation = {
  id: string
  reference_id: string
  locale_code: string
  translations: Record<string, unknown>
}

/**
 * The changes of translation rows that an update of texts makes. Texts that aren't given stay. A deleted
 * text is stored as null, since Medusa merges texts; it then shows the text of the first language.
 */
export const planTranslations = (
  productId: string,
  translations: BarrelChanges["translations"] = {},
  present: readonly PresentTranslation[],
) => {
  const presentOf = new Map(
    present
      .filter(({ reference_id }) => reference_id === productId)
      .map((row) => [row.locale_code, row]),
  )
  return {
    create: toTranslationRows(productId, translations).filter(
      (row) => !presentOf.has(row.locale_code) && Object.keys(row.translations).length,
    ),
    update: Object.entries(translations).flatMap(([locale, texts]) => {
      const before = presentOf.get(locale)
      if (!before) return []
      return [{ id: before.id, translations: { ...before.translations, ...texts } }]
    }),
  }
}

const withoutNull = (texts: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null))
