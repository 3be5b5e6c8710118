import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse } from "../../http/query"
import { PageRedirect, StoreMenu, StorePage, StorePageListing, StorePagePreview } from "./views"

const localeQuery = z.string().optional().meta({
  description: "Default: the header `x-medusa-locale`, or the store's first locale",
})

const query = z.strictObject({ locale: localeQuery })

const publicRead = { method: "GET", access: "public", cacheable: true } as const

/** Public pages and menus. */
export const storePageEndpoints = defineEndpoints({
  storeListPages: {
    ...publicRead,
    summary: "List public pages",
    path: "/store/pages",
    query: listQuery({ locale: localeQuery }),
    response: listResponse("pages", StorePageListing),
  },
  storeGetPage: {
    ...publicRead,
    summary: "Get a page",
    description:
      "Redirects (301) from a former slug, or a slug of another locale, to the current slug in the requested locale.",
    path: "/store/pages/:slug",
    query,
    response: z.strictObject({ page: StorePage }),
    moved: PageRedirect,
    errors: ["not_found", "page_archived"],
  },
  storeGetPagePreview: {
    summary: "Get the draft of a page with a preview token",
    method: "GET",
    access: "public",
    path: "/store/page-previews/:token",
    query,
    response: z.strictObject({ page: StorePagePreview }),
    errors: ["not_found"],
  },
  storeGetMenu: {
    ...publicRead,
    summary: "Get a menu",
    description:
      "Items whose page isn't public are left out, and their child items take their place.",
    path: "/store/menus/:handle",
    query,
    response: z.strictObject({ menu: StoreMenu }),
    errors: ["not_found"],
  },
})

export type StorePageEndpoints = typeof storePageEndpoints
