import type {
  MedusaNextFunction,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"

/**
 * A new cart is in the language of the request that creates it, unless its body names one: the titles of its lines, the order
 * and the e-mails follow from it. Medusa 2.21.2 reads the body alone.
 */
export const keepCartLocale = (
  req: MedusaStoreRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void => {
  const body = req.validatedBody as { locale?: string | null }
  if (req.locale) body.locale ??= req.locale
  next()
}
