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
  html: z.string().meta({ description: "Safe to put into a document; headings have ids" }),
  markdown: z.string(),
  seo: Seo,
  locale: z.string().meta({ description: "Of the texts, which may not be the one asked for" }),
  alternates: z
    .strictObject({ locale: z.string(), slug: z.string() })
    .array()
    .meta({ description: "The page's other languages" }),
}

/** A page as visitors read it. */
export const StorePage = z
  .strictObject({
    ...page,
    revision: z.number().int().meta({ description: "What a customer names who accepts terms" }),
    published_at: z.string().meta({ description: "When it was first public" }),
    updated_at: z.string().meta({ description: "Since when it reads as it does" }),
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
  slug: z.string().optional().meta({ description: "Of a page" }),
  url: z.string().optional(),
}

export const StoreMenu = z
  .strictObject({
    handle: z.string(),
    locale: z.string().meta({ description: "Of the labels, which may not be the one asked for" }),
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
    name: z.string().nullable().meta({ description: "null: the account is gone, or a key" }),
  })
  .meta({ id: "PageAuthor" })

const author = Author.nullable().meta({ description: "null: nobody who logged in" })

const state = z.enum(TRANSLATION_STATES).meta({
  description:
    "`draft`: not public; `published`: public as it is; `changed`: public otherwise; `removed`: public, no longer in the draft",
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
    since: z.string().meta({ description: "When it became, or will become, public" }),
    until: z.string().nullable().meta({ description: "null: until somebody decides" }),
  })
  .meta({ id: "PagePublication" })

const common = {
  id: z.string(),
  key: z.string(),
  status: z.enum(PAGE_STATUSES),
  allowed_actions: z.enum(PAGE_ACTIONS).array(),
  live: Publication.nullable().meta({ description: "What visitors see now" }),
  next: Publication.nullable().meta({ description: "What they will see" }),
  has_changes: z.boolean().meta({
    description: "Whether publishing now would show visitors something else",
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
      .meta({ description: "By locale; a language that is missing isn't written" }),
  })
  .meta({ id: "AdminPageListing" })
export type AdminPageListing = z.output<typeof AdminPageListing>

/** The page with its draft. */
export const AdminPage = z
  .strictObject({
    ...common,
    version: z.number().int().meta({ description: "Of the draft; sent back with every edit" }),
    translations: z
      .record(
        z.string(),
        z.strictObject({ ...content, state: z.enum(["draft", "published", "changed"]) }),
      )
      .meta({ description: "The draft by locale" }),
    removed_locales: z.string().array().meta({
      description: "Languages that are public and no longer in the draft",
    }),
  })
  .meta({ id: "AdminPage" })
export type AdminPage = z.output<typeof AdminPage>

const PageChange = z
  .strictObject({
    locale: z.string(),
    kind: z.enum(CHANGE_KINDS),
    fields: z.enum(PAGE_FIELDS).array().meta({ description: "Of a language that was changed" }),
  })
  .meta({ id: "PageChange" })

const revision = {
  number: z.number().int(),
  created_at: z.string(),
  created_by: author,
  changes: PageChange.array().meta({ description: "Against the revision before" }),
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
  token: z.string().meta({ description: "Shown once: only its hash is kept" }),
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
    version: z.number().int().meta({ description: "Sent back with every edit" }),
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
      .meta({ description: "Those that entries lead to; one that is gone is missing" }),
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
    entries: z.record(z.string(), z.number().int()).meta({ description: "How many by locale" }),
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
    .meta({ description: "The store's languages; the first is the default" }),
})
