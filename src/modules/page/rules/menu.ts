import type { MenuEntry, MenuItem } from "../types"

/** Where an entry leads, as visitors get it; neither: a heading. */
export type Link = { label: string; slug?: string; url?: string }
export type LinkWithItems = Link & { items: (Link & { items: never[] })[] }

/** @param slugOf the slug of a page that is public, undefined for any other */
type SlugOf = (pageId: string) => string | undefined

const linkOf = ({ label, page_id, url }: MenuEntry, slugOf: SlugOf): Link | null => {
  if (!page_id) return { label, ...(url && { url }) }
  const slug = slugOf(page_id)
  return slug === undefined ? null : { label, slug }
}

const leadsNowhere = ({ slug, url }: Link) => slug === undefined && url === undefined

/**
 * A menu as visitors see it: no page that isn't public, and no heading of nothing. The entries below one that is left out
 * take its place.
 */
export const visibleItems = (items: readonly MenuItem[], slugOf: SlugOf): LinkWithItems[] =>
  items.flatMap((item) => {
    const below = item.items.flatMap((entry) => {
      const link = linkOf(entry, slugOf)
      return link && !leadsNowhere(link) ? [{ ...link, items: [] }] : []
    })
    const link = linkOf(item, slugOf)
    if (!link) return below
    return leadsNowhere(link) && !below.length ? [] : [{ ...link, items: below }]
  })

/** The pages that entries lead to, each once. */
export const pageIdsOf = (items: readonly MenuItem[]): string[] => [
  ...new Set(
    items.flatMap((item) => [item, ...item.items]).flatMap(({ page_id }) => page_id ?? []),
  ),
]
