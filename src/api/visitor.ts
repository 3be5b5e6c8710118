import type { MedusaStoreRequest } from "@medusajs/framework/http"
import { BARREL_MODULE } from "../modules/barrel"
import type BarrelModuleService from "../modules/barrel/service"
import type { Visitor } from "../queries/barrel/store"

type StoreRequest = Pick<MedusaStoreRequest, "scope" | "locale"> &
  Partial<Pick<MedusaStoreRequest, "auth_context" | "publishable_key_context">>

/** Who looks at the shop, as Medusa's store middlewares found out. */
export const visitorOf = (req: StoreRequest): Visitor => ({
  sales_channel_ids: req.publishable_key_context?.sales_channel_ids ?? [],
  locale: req.locale ?? req.scope.resolve<BarrelModuleService>(BARREL_MODULE).defaultLocale,
  customer_id: req.auth_context?.actor_id || undefined,
})
