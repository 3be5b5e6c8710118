import { z } from "@medusajs/framework/zod"
import {
  CHANGE_KINDS,
  PAGE_ACTIONS,
  PAGE_FIELDS,
  PAGE_STATUSES,
  TRANSLATION_STATES,
} from "../../modules/page/types"

const Seo = z
  .strictObject({ title: z.string().nullable(), description: z.string().nullable() })
  .meta({ id: "PageSeo" })

const page = {
  key: z.string(),
  slug: z.string(),
  title: z.string(),
  html: z.string().meta({ description: "Sanitised; headings have ids" }),
  markdown: z.string(),
  seo: Seo,
  locale: z.string().meta({ description: "Of the content; may differ from the requested one" }),
  alternates: z
    .strictObject({ locale: z.string(), slug: z.string() })
    .array()
    .meta({ description: "The page's other locales" }),
}

/** A public page. */
export const StorePage = z
  .strictObject({
    ...page,
    revision: z
      .number()
      .int()
      .meta({ description: "Sent when a customer accepts the page as terms" }),
    published_at: z.string().meta({ description: "When the page first became public" }),
    updated_at: z.string().meta({ description: "When this revision became public" }),
  })
  .meta({ id: "Page" })
export type StorePage = z.output<typeof StorePage>

export const StorePagePreview = z
  .strictObject({
    ...page,
    preview: z.literal(true),
    published_at: z.string().nullable(),
    updated_at: z.string(),
  })
  .meta({ id: "PagePreview" })
export type StorePagePreview = z.output<typeof StorePagePreview>

export const StorePageListing = z
  .strictObject({
    key: z.string(),
    slug: z.string(),
    title: z.string(),
    locale: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "PageListing" })
export type StorePageListing = z.output<typeof StorePageListing>

export const PageRedirect = z
  .strictObject({ redirect: z.strictObject({ slug: z.string(), locale: z.string() }) })
  .meta({ id: "PageRedirect" })
export type PageRedirect = z.output<typeof PageRedirect>

const menuEntry = {
  label: z.string(),
  slug: z.string().optional().meta({ description: "Set for a link to a page" }),
  url: z.string().optional(),
}

export const StoreMenu = z
  .strictObject({
    handle: z.string(),
    locale: z.string().meta({ description: "Of the labels; may differ from the requested one" }),
    items: z
      .strictObject({
        ...menuEntry,
        items: z.strictObject({ ...menuEntry, items: z.array(z.never()).max(0) }).array(),
      })
      .array(),
  })
  .meta({ id: "Menu" })
export type StoreMenu = z.output<typeof StoreMenu>

const Author = z
  .strictObject({
    id: z.string(),
    name: z.string().nullable().meta({ description: "null for a deleted account or an API key" }),
  })
  .meta({ id: "PageAuthor" })

const author = Author.nullable().meta({ description: "null if it was done without a login" })

const state = z.enum(TRANSLATION_STATES).meta({
  description:
    "`draft`: not public; `published`: public and unchanged; `changed`: public with other content; `removed`: public, but no longer in the draft",
})

const content = {
  slug: z.string(),
  title: z.string(),
  markdown: z.string(),
  seo: Seo,
}

const Publication = z
  .strictObject({
    revision: z.number().int(),
    since: z.string().meta({ description: "When it became or becomes public" }),
    until: z.string().nullable().meta({ description: "null if it has no scheduled end" }),
  })
  .meta({ id: "PagePublication" })

const common = {
  id: z.string(),
  key: z.string(),
  status: z.enum(PAGE_STATUSES),
  allowed_actions: z.enum(PAGE_ACTIONS).array(),
  live: Publication.nullable().meta({ description: "The public revision" }),
  next: Publication.nullable().meta({ description: "The scheduled revision" }),
  has_changes: z.boolean().meta({
    description: "Whether the draft differs from the public content",
  }),
  archived_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string().meta({ description: "When the draft was last saved" }),
  updated_by: author,
}

export const AdminPageListing = z
  .strictObject({
    ...common,
    translations: z
      .record(z.string(), z.strictObject({ title: z.string(), slug: z.string(), state }))
      .meta({ description: "By locale, as far as they exist" }),
  })
  .meta({ id: "AdminPageListing" })
export type AdminPageListing = z.output<typeof AdminPageListing>

/** The page with its draft. */
export const AdminPage = z
  .strictObject({
    ...common,
    version: z.number().int().meta({ description: "Of the draft; required for edits" }),
    translations: z
      .record(
        z.string(),
        z.strictObject({ ...content, state: z.enum(["draft", "published", "changed"]) }),
      )
      .meta({ description: "The draft by locale" }),
    removed_locales: z.string().array().meta({
      description: "Locales that are public, but no longer in the draft",
    }),
  })
  .meta({ id: "AdminPage" })
export type AdminPage = z.output<typeof AdminPage>

const PageChange = z
  .strictObject({
    locale: z.string(),
    kind: z.enum(CHANGE_KINDS),
    fields: z.enum(PAGE_FIELDS).array().meta({ description: "Fields of a changed locale" }),
  })
  .meta({ id: "PageChange" })

const revision = {
  number: z.number().int(),
  created_at: z.string(),
  created_by: author,
  changes: PageChange.array().meta({ description: "Differences from the previous revision" }),
  is_live: z.boolean(),
}

export const PageRevisionListing = z.strictObject(revision).meta({ id: "PageRevisionListing" })
export type PageRevisionListing = z.output<typeof PageRevisionListing>

export const PageRevision = z
  .strictObject({ ...revision, translations: z.record(z.string(), z.strictObject(content)) })
  .meta({ id: "PageRevision" })
export type PageRevision = z.output<typeof PageRevision>

export const PreviewToken = z
  .strictObject({
    id: z.string(),
    expires_at: z.string(),
    created_at: z.string(),
    created_by: author,
  })
  .meta({ id: "PreviewToken" })
export type PreviewToken = z.output<typeof PreviewToken>

export const NewPreviewToken = PreviewToken.extend({
  token: z.string().meta({ description: "Only in this answer: just its hash is stored" }),
}).meta({ id: "NewPreviewToken" })

const adminEntry = {
  label: z.string(),
  page_id: z.string().nullable(),
  url: z.string().nullable(),
}

export const AdminMenu = z
  .strictObject({
    id: z.string(),
    handle: z.string(),
    version: z.number().int().meta({ description: "Required for edits" }),
    items: z.record(
      z.string(),
      z.strictObject({ ...adminEntry, items: z.strictObject(adminEntry).array() }).array(),
    ),
    pages: z
      .strictObject({
        id: z.string(),
        key: z.string(),
        title: z.string(),
        status: z.enum(PAGE_STATUSES),
      })
      .array()
      .meta({ description: "The existing pages that items link to" }),
    created_at: z.string(),
    updated_at: z.string(),
    updated_by: author,
  })
  .meta({ id: "AdminMenu" })
export type AdminMenu = z.output<typeof AdminMenu>

export const AdminMenuListing = z
  .strictObject({
    id: z.string(),
    handle: z.string(),
    entries: z
      .record(z.string(), z.number().int())
      .meta({ description: "Number of items by locale" }),
    created_at: z.string(),
    updated_at: z.string(),
    updated_by: author,
  })
  .meta({ id: "AdminMenuListing" })
export type AdminMenuListing = z.output<typeof AdminMenuListing>

export const PageLocales = z.strictObject({
  locales: z
    .string()
    .array()
    .meta({ description: "The store's locales; the first is the default" }),
})
