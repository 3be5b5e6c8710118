import { z } from "@medusajs/framework/zod"
import { MAX_LENGTHS, PREVIEW_HOURS } from "../../modules/page/types"
import { Locale, Moment } from "../common"

/** One line of text: no line breaks, and nothing that a terminal or a page would take for a command. */
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
  description: "As last read: 409 `page_stale` where somebody has changed the draft since",
})

const Seo = z.strictObject({
  title: Line(MAX_LENGTHS.seo_title).nullable().optional(),
  description: Line(MAX_LENGTHS.seo_description).nullable().optional(),
})

const translation = {
  slug: Slug.optional().meta({
    description: "Without it, the draft's; where there is none, it is made of the title",
  }),
  title: Line(MAX_LENGTHS.title),
  markdown: z.string().max(MAX_LENGTHS.markdown).meta({
    description: "CommonMark and tables; HTML is shown as text",
  }),
}

const PageTranslation = z
  .strictObject({
    ...translation,
    seo: Seo.optional().meta({ description: "Without it there is none" }),
  })
  .meta({ id: "PageTranslation" })
export type PageTranslation = z.output<typeof PageTranslation>

const PageTranslationUpdate = z
  .strictObject({
    ...translation,
    title: translation.title.optional(),
    markdown: translation.markdown.optional(),
    seo: Seo.nullable().optional().meta({ description: "null empties all of it" }),
  })
  .meta({
    id: "PageTranslationUpdate",
    description:
      "Fields that aren't named stay as they are; a language that isn't there yet needs `title` and `markdown`",
  })
export type PageTranslationUpdate = z.output<typeof PageTranslationUpdate>

export const CreatePage = z
  .strictObject({
    key: Name.meta({ description: "How a frontend knows the page; it never changes" }),
    translations: z
      .record(Locale, PageTranslation)
      .refine((translations) => Object.keys(translations).length > 0, {
        message: "no_language",
      })
      .meta({ description: "By locale, each one of the store's" }),
  })
  .meta({ id: "CreatePage" })
export type CreatePage = z.output<typeof CreatePage>

export const UpdatePage = z
  .strictObject({
    version: Version,
    translations: z.record(Locale, PageTranslationUpdate.nullable()).meta({
      description: "By locale: null takes a language out, one that isn't named stays as it is",
    }),
  })
  .meta({ id: "UpdatePage" })
export type UpdatePage = z.output<typeof UpdatePage>

export const PublishPage = z
  .strictObject({
    version: Version.optional().meta({
      description: "Where it is given, a draft that has changed since isn't published",
    }),
    publish_at: Moment.nullable().optional().meta({
      description: "In the future; without it, at once",
    }),
    unpublish_at: Moment.nullable().optional().meta({
      description: "When it ends; without it, when somebody unpublishes it",
    }),
  })
  .meta({ id: "PublishPage" })
export type PublishPage = z.output<typeof PublishPage>

export const RestoreRevision = z
  .strictObject({
    version: Version.optional().meta({
      description: "Where it is given, a draft that has changed since isn't replaced",
    }),
  })
  .meta({ id: "RestoreRevision" })
export type RestoreRevision = z.output<typeof RestoreRevision>

export const CreatePreviewToken = z
  .strictObject({
    hours: z.number().int().min(1).max(PREVIEW_HOURS.most).default(PREVIEW_HOURS.usual),
  })
  .meta({ id: "CreatePreviewToken" })
export type CreatePreviewToken = z.output<typeof CreatePreviewToken>

/** Where a link may lead: a path of the shop, a page of the web, an e-mail address, a telephone. */
const SAFE_URL = /^(\/(?![/\\])|https?:\/\/[^\s/\\]|mailto:[^\s]|tel:[+\d])[^\s\p{Cc}\\]*$/iu

const MenuUrl = z.string().trim().max(MAX_LENGTHS.url).regex(SAFE_URL, "not_link")

const entry = {
  label: Line(MAX_LENGTHS.label),
  page_id: z.string().min(1).max(100).nullable().optional().meta({
    description: "This, or `url`, or neither: a heading for the entries below",
  }),
  url: MenuUrl.nullable().optional(),
}

type Entry = { page_id?: string | null; url?: string | null }

const leadsOnce = ({ page_id, url }: Entry) => !(page_id && url)
const either = { message: "page_id_and_url", path: ["url"] }

export const MenuItem = z
  .strictObject({
    ...entry,
    items: z.strictObject(entry).refine(leadsOnce, either).array().max(50).optional(),
  })
  .refine(leadsOnce, either)
  .meta({ id: "MenuItem" })

const Items = z
  .record(Locale, MenuItem.array().max(50))
  .meta({ description: "By locale, each one of the store's" })
export type MenuItemsInput = z.output<typeof Items>

export const CreateMenu = z
  .strictObject({
    handle: Name.meta({ description: "How a frontend asks for the menu; it never changes" }),
    items: Items.default({}),
  })
  .meta({ id: "CreateMenu" })
export type CreateMenu = z.output<typeof CreateMenu>

export const UpdateMenu = z
  .strictObject({
    version: z.number().int().min(1).meta({
      description: "As last read: 409 `menu_stale` where somebody has changed the menu since",
    }),
    items: Items.meta({ description: "All of the menu: a locale that isn't named has no entries" }),
  })
  .meta({ id: "UpdateMenu" })
export type UpdateMenu = z.output<typeof UpdateMenu>

/** `additional_data.accepted_terms` of a cart: the conditions of sale that the customer has read. */
export const AcceptTerms = z
  .strictObject({
    revision: z.number().int().min(1).meta({ description: "`revision` of the page as read" }),
    locale: Locale.optional().meta({ description: "In which it was read" }),
  })
  .meta({ id: "AcceptTerms" })
export type AcceptTerms = z.output<typeof AcceptTerms>
