import { storePageEndpoints } from "../../../../contracts/page"
import { findStoreMenu } from "../../../../queries/page/store-menu"
import { publicRoute } from "../../../send-public"

export const GET = publicRoute(storePageEndpoints.storeGetMenu, ({ scope, params }, locale) =>
  findStoreMenu(scope, params.handle, locale),
)
