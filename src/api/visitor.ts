import type { MedusaStoreRequest } from "@medusajs/framework/http"
import { actorIdOf } from "../http/actor"
import { barrelService } from "../modules/barrel"
import type { Visitor } from "../queries/barrel/store"

type StoreRequest = Pick<MedusaStoreRequest, "scope" | "locale"> &
  Partial<Pick<MedusaStoreRequest, "auth_context" | "publishable_key_context">>

/** The locale of an answer: one of the store's, since `serveLocale` has run. */
export const localeOf = ({ locale, scope }: StoreRequest): string =>
  locale ?? barrelService(scope).defaultLocale

/** The visitor of a store request, from the context that Medusa's store middlewares have set. */
export const visitorOf = (req: StoreRequest): Visitor => ({
  sales_channel_ids: req.publishable_key_context?.sales_channel_ids ?? [],
  locale: localeOf(req),
  customer_id: actorIdOf(req) || undefined,
})
