import { adminPageEndpoints } from "../../contracts/page"
import { useEndpoint } from "../lib/use-endpoint"

const ONE_HOUR_MS = 3_600_000

/** The languages of the shop, its default one first; undefined until they are known. */
export const useLocales = () =>
  useEndpoint(
    adminPageEndpoints.adminListPageLocales,
    {},
    { select: ({ locales }) => locales, staleTime: ONE_HOUR_MS },
  )

export const usePage = (id: string) =>
  useEndpoint(adminPageEndpoints.adminGetPage, { params: { id } }, { select: ({ page }) => page })

type Loading<Item> = { data: Item | undefined; error: Error | null }

/** What is loaded, with the languages of the shop. */
export const useWithLocales = <Item>({ data: item, error }: Loading<Item>) => {
  const locales = useLocales()
  return {
    data: item !== undefined && locales.data ? { item, locales: locales.data } : undefined,
    error: item === undefined ? error : locales.error,
  }
}
