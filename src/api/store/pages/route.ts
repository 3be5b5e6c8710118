import { storePageEndpoints } from "../../../contracts/page"
import { listStorePages } from "../../../queries/page/store"
import { publicRoute } from "../../send-public"

export const GET = publicRoute(
  storePageEndpoints.storeListPages,
  ({ scope, validatedQuery }, locale) => listStorePages(scope, locale, validatedQuery),
)
