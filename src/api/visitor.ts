import type { MedusaStoreRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { Locale } from "../contracts/common"
import { validate } from "../http/validate"
import { barrelService } from "../modules/barrel"
import type { Visitor } from "../queries/barrel/store"

/** Created once: zod compiles a schema when it first parses. */
const LocaleQuery = z.object({ locale: Locale })

type StoreRequest = Pick<MedusaStoreRequest, "scope" | "locale"> &
  Partial<Pick<MedusaStoreRequest, "auth_context" | "publishable_key_context">>

/** The locale of a request. Medusa removes it from the query before the contract validates it, so it is validated here. */
export const askedLocaleOf = ({ locale }: Pick<StoreRequest, "locale">): string | undefined =>
  locale === undefined ? undefined : validate(LocaleQuery, { locale }).locale

export const localeOf = (req: StoreRequest): string =>
  askedLocaleOf(req) ?? barrelService(req.scope).defaultLocale

/** The visitor of a store request, from the context that Medusa's store middlewares have set. */
export const visitorOf = (req: StoreRequest): Visitor => ({
  sales_channel_ids: req.publishable_key_context?.sales_channel_ids ?? [],
  locale: localeOf(req),
  customer_id: req.auth_context?.actor_id || undefined,
})
