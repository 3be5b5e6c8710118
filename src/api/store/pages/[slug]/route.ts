import { storePageEndpoints } from "../../../../contracts/page"
import { findStorePage } from "../../../../queries/page/store"
import { publicRoute } from "../../../send-public"

export const GET = publicRoute(storePageEndpoints.storeGetPage, ({ scope, params }, locale) =>
  findStorePage(scope, params.slug, locale),
)
