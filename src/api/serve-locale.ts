import type {
  MedusaNextFunction,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { Locale } from "../contracts/common"
import { validate } from "../http/validate"
import { barrelService } from "../modules/barrel"
import { servedLocale } from "../shared/locales"

/** Created once: zod compiles a schema when it first parses. */
const LocaleQuery = z.object({ locale: Locale })

const IN_QUERY = /[?&]locale=/

/**
 * Replaces the requested locale by the store's own that serves it, so that all texts of an answer, Medusa's too, are in the
 * same one. Medusa has taken it from the query or the header `x-medusa-locale` and removed it from the query. A header that
 * holds no locale is ignored: storefronts without one send `undefined` there.
 * @throws DomainError `invalid_request` for a query that holds no locale
 */
export const serveLocale = (
  req: MedusaStoreRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void => {
  const { locale } = req
  if (locale !== undefined) {
    const isLocale = LocaleQuery.safeParse({ locale }).success
    if (isLocale) req.locale = servedLocale(locale, barrelService(req.scope).options.locales)
    else if (IN_QUERY.test(req.originalUrl)) validate(LocaleQuery, { locale })
    else delete req.locale
  }
  next()
}
