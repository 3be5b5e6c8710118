import { adminPageEndpoints } from "../../../contracts/page"
import { route } from "../../../http/route"
import { pageService } from "../../../modules/page"

export const GET = route(adminPageEndpoints.adminListPageLocales, ({ scope }) => ({
  locales: [...pageService(scope).locales],
}))
