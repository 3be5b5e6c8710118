import { adminPageEndpoints } from "../../../contracts/page"
import { useEndpoint } from "../../lib/use-endpoint"
import type { Search } from "../../components/form/search-field"
import { useLocales } from "../../pages/api"
import { titleOf } from "../../pages/titles"

const RESULT_LIMIT = 8

/** Pages by title or key, for a field that looks for them. */
export const usePageSearch = (text: string): Search => {
  const { data: locales = [] } = useLocales()
  const { data, error } = useEndpoint(adminPageEndpoints.adminListPages, {
    query: { q: text.trim() || undefined, limit: RESULT_LIMIT, offset: 0 },
  })
  const found = data?.pages.map((page) => ({
    value: page.id,
    label: titleOf(page, locales),
    below: page.key,
  }))
  return { found, error }
}
