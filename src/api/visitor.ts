import type { MedusaStoreRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { Locale } from "../contracts/common"
import { validate } from "../http/validate"
import { barrelService } from "../modules/barrel"
import type { Visitor } from "../queries/barrel/store"

/** Made once: zod compiles a schema when it first parses. */
const Asked = z.object({ locale: Locale })

type StoreRequest = Pick<MedusaStoreRequest, "scope" | "locale"> &
  Partial<Pick<MedusaStoreRequest, "auth_context" | "publishable_key_context">>

/**
 * The locale that somebody names. Medusa takes it out of the query before the contract sees it, so it is checked here.
 */
export const askedLocaleOf = ({ locale }: Pick<StoreRequest, "locale">): string | undefined =>
  locale === undefined ? undefined : validate(Asked, { locale }).locale

export const localeOf = (req: StoreRequest): string =>
  askedLocaleOf(req) ?? barrelService(req.scope).defaultLocale

/** Who looks at the shop, as Medusa's store middlewares found out. */
export const visitorOf = (req: StoreRequest): Visitor => ({
  sales_channel_ids: req.publishable_key_context?.sales_channel_ids ?? [],
  locale: localeOf(req),
  customer_id: req.auth_context?.actor_id || undefined,
})
