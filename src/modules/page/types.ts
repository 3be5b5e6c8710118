/** The vocabularies of pages and menus: the codes stored, accepted and answered everywhere. */

/** Derived from times (`rules/publication.ts`), never stored. `scheduled`: not public yet, and will be. */
export const PAGE_STATUSES = ["draft", "scheduled", "published", "archived"] as const

export const PAGE_ACTIONS = [
  "edit",
  "publish",
  "unschedule",
  "unpublish",
  "archive",
  "restore",
  "delete",
] as const

/** What a translation consists of. */
export const PAGE_FIELDS = ["slug", "title", "markdown", "seo_title", "seo_description"] as const

/**
 * The draft of a language against what visitors read in it. `draft`: nothing of it is public. `changed`: something else
 * is. `removed`: it is public, and no longer in the draft.
 */
export const TRANSLATION_STATES = ["draft", "published", "changed", "removed"] as const

export const CHANGE_KINDS = ["added", "removed", "changed"] as const

export type PageStatus = (typeof PAGE_STATUSES)[number]
export type PageAction = (typeof PAGE_ACTIONS)[number]
export type PageField = (typeof PAGE_FIELDS)[number]
export type TranslationState = (typeof TRANSLATION_STATES)[number]
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** The most characters of each field. */
export const MAX_LENGTHS = {
  key: 100,
  slug: 100,
  title: 200,
  markdown: 100_000,
  seo_title: 200,
  seo_description: 500,
  label: 200,
  url: 2000,
} as const

/** Hours a preview token holds, unless said otherwise, and at most. */
export const PREVIEW_HOURS = { usual: 24, most: 720 } as const

/** One language of a page. */
export type Translation = {
  slug: string
  title: string
  markdown: string
  seo_title: string | null
  seo_description: string | null
}

/** All languages of a page, by locale: what a revision keeps. */
export type PageContent = Record<string, Translation>

/** How a language differs from the revision before; `fields` of a language that is in both. */
export type PageChange = { locale: string; kind: ChangeKind; fields: PageField[] }

/** An entry of a menu leads to a page, to an address, or nowhere: then it is a heading for those below it. */
export type MenuEntry = { label: string; page_id: string | null; url: string | null }

export type MenuItem = MenuEntry & { items: MenuEntry[] }

/** By locale. */
export type MenuItems = Record<string, MenuItem[]>
