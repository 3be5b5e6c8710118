import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse } from "../../http/query"
import { PageRedirect, StoreMenu, StorePage, StorePageListing, StorePagePreview } from "./views"

const LOCALE = z.string().optional().meta({
  description: "Or the header `x-medusa-locale`. Where it is missing, the store's first language",
})

const query = z.strictObject({ locale: LOCALE })

const reading = { method: "GET", access: "public", cacheable: true } as const

/** Pages and menus as visitors read them. */
export const storePageEndpoints = defineEndpoints({
  storeListPages: {
    ...reading,
    summary: "List the pages that are public, by key",
    path: "/store/pages",
    query: listQuery({ locale: LOCALE }),
    response: listResponse("pages", StorePageListing),
  },
  storeGetPage: {
    ...reading,
    summary: "Read a page",
    description:
      "A slug of another language than the one asked for, or one that the page had before, leads to its present one: 301.",
    path: "/store/pages/:slug",
    query,
    response: z.strictObject({ page: StorePage }),
    moved: PageRedirect,
    errors: ["not_found", "page_archived"],
  },
  storeGetPagePreview: {
    summary: "Read the draft of a page by a preview token",
    method: "GET",
    access: "public",
    path: "/store/page-previews/:token",
    query,
    response: z.strictObject({ page: StorePagePreview }),
    errors: ["not_found"],
  },
  storeGetMenu: {
    ...reading,
    summary: "Read a menu",
    description:
      "Entries whose page isn't public are left out; the entries below them take their place.",
    path: "/store/menus/:handle",
    query,
    response: z.strictObject({ menu: StoreMenu }),
    errors: ["not_found"],
  },
})

export type StorePageEndpoints = typeof storePageEndpoints
