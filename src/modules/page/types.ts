/** The vocabularies of pages and menus: the codes stored, accepted and answered everywhere. */

/** Derived from times (`rules/publication.ts`), never stored. `scheduled`: not public yet, but will be. */
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

/** Fields of a translation. */
export const PAGE_FIELDS = ["slug", "title", "markdown", "seo_title", "seo_description"] as const

/**
 * The draft of a locale compared with its public content. `draft`: not public. `changed`: public with other content.
 * `removed`: public, but no longer in the draft.
 */
export const TRANSLATION_STATES = ["draft", "published", "changed", "removed"] as const

export const CHANGE_KINDS = ["added", "removed", "changed"] as const

export type PageStatus = (typeof PAGE_STATUSES)[number]
export type PageAction = (typeof PAGE_ACTIONS)[number]
export type PageField = (typeof PAGE_FIELDS)[number]
export type TranslationState = (typeof TRANSLATION_STATES)[number]
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Maximum characters of each field. */
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

/** Lifetime of a preview token in hours. */
export const PREVIEW_HOURS = { default: 24, max: 720 } as const

/** One locale of a page. */
export type Translation = {
  slug: string
  title: string
  markdown: string
  seo_title: string | null
  seo_description: string | null
}

/** The content of a page or revision by locale. */
export type PageContent = Record<string, Translation>

/** How a locale differs from the previous revision; `fields` of a locale that is in both. */
export type PageChange = { locale: string; kind: ChangeKind; fields: PageField[] }

/** A menu item links to a page or a URL; without both it is a heading of its child items. */
export type MenuEntry = { label: string; page_id: string | null; url: string | null }

export type MenuItem = MenuEntry & { items: MenuEntry[] }

/** By locale. */
export type MenuItems = Record<string, MenuItem[]>
