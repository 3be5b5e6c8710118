import { z } from "@medusajs/framework/zod"
import { MAX_LENGTHS, PREVIEW_HOURS } from "../../modules/page/types"
import { Locale, Moment } from "../common"

/** One line of text, without line breaks and control characters. */
const Line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "control_characters")

const Name = Line(MAX_LENGTHS.key).regex(/^[a-z0-9][a-z0-9_-]*$/, "not_key")

const Slug = z
  .string()
  .max(MAX_LENGTHS.slug)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not_slug")

const Version = z.number().int().min(1).meta({
  description: "The version that was read. If the draft has changed since: 409 `page_stale`",
})

const Seo = z.strictObject({
  title: Line(MAX_LENGTHS.seo_title).nullable().optional(),
  description: Line(MAX_LENGTHS.seo_description).nullable().optional(),
})

const translation = {
  slug: Slug.optional().meta({
    description: "Default: the slug of the draft, or one made from the title",
  }),
  title: Line(MAX_LENGTHS.title),
  markdown: z.string().max(MAX_LENGTHS.markdown).meta({
    description: "CommonMark and tables; HTML is shown as text",
  }),
}

const PageTranslation = z
  .strictObject({
    ...translation,
    seo: Seo.optional().meta({ description: "Default: none" }),
  })
  .meta({ id: "PageTranslation" })
export type PageTranslation = z.output<typeof PageTranslation>

const PageTranslationUpdate = z
  .strictObject({
    ...translation,
    title: translation.title.optional(),
    markdown: translation.markdown.optional(),
    seo: Seo.nullable().optional().meta({ description: "null removes both values" }),
  })
  .meta({
    id: "PageTranslationUpdate",
    description: "Omitted fields stay unchanged; a new locale requires `title` and `markdown`",
  })
export type PageTranslationUpdate = z.output<typeof PageTranslationUpdate>

export const CreatePage = z
  .strictObject({
    key: Name.meta({ description: "Identifies the page for frontends; immutable" }),
    translations: z
      .record(Locale, PageTranslation)
      .refine((translations) => Object.keys(translations).length > 0, {
        message: "no_language",
      })
      .meta({ description: "By locale, which must be one of the store's" }),
  })
  .meta({ id: "CreatePage" })
export type CreatePage = z.output<typeof CreatePage>

export const UpdatePage = z
  .strictObject({
    version: Version,
    translations: z.record(Locale, PageTranslationUpdate.nullable()).meta({
      description: "By locale: null removes the locale, omitted locales stay unchanged",
    }),
  })
  .meta({ id: "UpdatePage" })
export type UpdatePage = z.output<typeof UpdatePage>

export const PublishPage = z
  .strictObject({
    version: Version.optional().meta({
      description: "If given, a draft that has changed since isn't published",
    }),
    publish_at: Moment.nullable().optional().meta({
      description: "In the future; default: now",
    }),
    unpublish_at: Moment.nullable().optional().meta({
      description: "End of the publication; default: none",
    }),
  })
  .meta({ id: "PublishPage" })
export type PublishPage = z.output<typeof PublishPage>

export const RestoreRevision = z
  .strictObject({
    version: Version.optional().meta({
      description: "If given, a draft that has changed since isn't replaced",
    }),
  })
  .meta({ id: "RestoreRevision" })
export type RestoreRevision = z.output<typeof RestoreRevision>

export const CreatePreviewToken = z
  .strictObject({
    hours: z.number().int().min(1).max(PREVIEW_HOURS.max).default(PREVIEW_HOURS.default),
  })
  .meta({ id: "CreatePreviewToken" })
export type CreatePreviewToken = z.output<typeof CreatePreviewToken>

/** A path of the shop, http(s), mailto: or tel:. */
const SAFE_URL = /^(\/(?![/\\])|https?:\/\/[^\s/\\]|mailto:[^\s]|tel:[+\d])[^\s\p{Cc}\\]*$/iu

const MenuUrl = z.string().trim().max(MAX_LENGTHS.url).regex(SAFE_URL, "not_link")

const entry = {
  label: Line(MAX_LENGTHS.label),
  page_id: z.string().min(1).max(100).nullable().optional().meta({
    description: "Either this or `url`; without both the item is a heading of its child items",
  }),
  url: MenuUrl.nullable().optional(),
}

type Entry = { page_id?: string | null; url?: string | null }

const hasOneTarget = ({ page_id, url }: Entry) => !(page_id && url)
const oneTarget = { message: "page_id_and_url", path: ["url"] }

export const MenuItem = z
  .strictObject({
    ...entry,
    items: z.strictObject(entry).refine(hasOneTarget, oneTarget).array().max(50).optional(),
  })
  .refine(hasOneTarget, oneTarget)
  .meta({ id: "MenuItem" })

const Items = z
  .record(Locale, MenuItem.array().max(50))
  .meta({ description: "By locale, which must be one of the store's" })
export type MenuItemsInput = z.output<typeof Items>

export const CreateMenu = z
  .strictObject({
    handle: Name.meta({ description: "Identifies the menu for frontends; immutable" }),
    items: Items.default({}),
  })
  .meta({ id: "CreateMenu" })
export type CreateMenu = z.output<typeof CreateMenu>

export const UpdateMenu = z
  .strictObject({
    version: z.number().int().min(1).meta({
      description: "The version that was read. If the menu has changed since: 409 `menu_stale`",
    }),
    items: Items.meta({ description: "All items: an omitted locale has none" }),
  })
  .meta({ id: "UpdateMenu" })
export type UpdateMenu = z.output<typeof UpdateMenu>

/** `additional_data.accepted_terms` of a cart: the conditions of sale that the customer accepts. */
export const AcceptTerms = z
  .strictObject({
    revision: z.number().int().min(1).meta({ description: "`revision` of the page that was read" }),
    locale: Locale.optional().meta({ description: "Locale in which it was read" }),
  })
  .meta({ id: "AcceptTerms" })
export type AcceptTerms = z.output<typeof AcceptTerms>
