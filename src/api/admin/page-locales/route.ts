import { adminPageEndpoints } from "../../../contracts/page"
import { route } from "../../../http/route"
import { pageService } from "../../../modules/page"

export const GET = route(adminPageEndpoints.adminListPageLocales, async ({ scope }) => ({
  locales: await Promise.resolve([...pageService(scope).locales]),
}))
