import type { MenuEntry, MenuItem } from "../types"

/** A public menu item; a heading has neither slug nor url. */
export type Link = { label: string; slug?: string; url?: string }
export type LinkWithItems = Link & { items: (Link & { items: never[] })[] }

/** The slug of a public page, undefined for any other. */
type SlugOf = (pageId: string) => string | undefined

const linkOf = ({ label, page_id, url }: MenuEntry, slugOf: SlugOf): Link | null => {
  if (!page_id) return { label, ...(url && { url }) }
  const slug = slugOf(page_id)
  return slug === undefined ? null : { label, slug }
}

const isHeading = ({ slug, url }: Link) => slug === undefined && url === undefined

/**
 * The public items of a menu: links to pages that aren't public and headings without items are left out. The child items of
 * a link that is left out take its place.
 */
export const visibleItems = (items: readonly MenuItem[], slugOf: SlugOf): LinkWithItems[] =>
  items.flatMap((item) => {
    const children = item.items.flatMap((entry) => {
      const link = linkOf(entry, slugOf)
      return link && !isHeading(link) ? [{ ...link, items: [] }] : []
    })
    const link = linkOf(item, slugOf)
    if (!link) return children
    return isHeading(link) && !children.length ? [] : [{ ...link, items: children }]
  })

/** The distinct ids of the pages that items link to. */
export const pageIdsOf = (items: readonly MenuItem[]): string[] => [
  ...new Set(
    items.flatMap((item) => [item, ...item.items]).flatMap(({ page_id }) => page_id ?? []),
  ),
]
