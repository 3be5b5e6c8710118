import type { CreateBarrel } from "../../contracts/barrel"

/** Texts by locale as rows of Medusa's translation module. */
export const toTranslationRows = (
  productId: string,
  translations: CreateBarrel["translations"] = {},
) =>
  Object.entries(translations).map(([locale_code, texts]) => ({
    reference: "product",
    reference_id: productId,
    locale_code,
    translations: texts,
  }))
