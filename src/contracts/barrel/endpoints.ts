import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listResponse } from "../../http/query"
import { deleted } from "../common"
import { AllowZeroPrice, CreateBarrel, UpdateBarrel } from "./inputs"
import {
  AdminBarrelsQuery,
  BarrelSuggestionsQuery,
  StoreBarrelQuery,
  StoreBarrelsQuery,
} from "./queries"
import {
  AdminBarrel,
  AdminBarrelListing,
  BarrelDetail,
  BarrelFacets,
  BarrelListing,
  BarrelSuggestion,
  Interpreted,
  Vocabulary,
  contentLocale,
} from "./views"

const adminBarrel = z.strictObject({ barrel: AdminBarrel })

const withSearch = <S extends z.ZodRawShape>(list: z.ZodObject<S>) =>
  list.extend({ facets: BarrelFacets.optional(), interpreted: Interpreted.optional() })

const lifecycle = {
  method: "POST",
  access: "admin",
  body: z.strictObject({}),
  response: adminBarrel,
} as const

export const barrelEndpoints = defineEndpoints({
  storeListBarrels: {
    summary: "List barrels on sale",
    description:
      "Published and sold barrels of the publishable key's sales channels: by relevance with `q`, otherwise pinned ones first, then in the order of the categories, then the newest.",
    method: "GET",
    path: "/store/barrels",
    access: "public",
    limit: "search",
    query: StoreBarrelsQuery,
    response: withSearch(listResponse("barrels", BarrelListing)).extend(contentLocale),
  },
  storeGetBarrel: {
    summary: "Get a barrel by id or handle",
    method: "GET",
    path: "/store/barrels/:id_or_handle",
    access: "public",
    query: StoreBarrelQuery,
    response: z.strictObject({ barrel: BarrelDetail, ...contentLocale }),
    errors: ["not_found"],
  },
  storeListBarrelSuggestions: {
    summary: "Suggest what to search for while a visitor types",
    description: "Every suggestion finds at least one barrel.",
    method: "GET",
    path: "/store/barrel-suggestions",
    access: "public",
    limit: "search",
    query: BarrelSuggestionsQuery,
    response: z.strictObject({ suggestions: BarrelSuggestion.array() }),
  },
  storeGetVocabulary: {
    summary: "List the values of barrel attributes with their labels",
    method: "GET",
    path: "/store/barrel-vocabulary",
    access: "public",
    response: Vocabulary,
  },
  adminListBarrels: {
    summary: "List barrels of any status",
    description:
      "Archived barrels are listed with `include_archived=true` or `status=archived` only.",
    method: "GET",
    path: "/admin/barrels",
    access: "admin",
    query: AdminBarrelsQuery,
    response: withSearch(listResponse("barrels", AdminBarrelListing)),
  },
  adminCreateBarrel: {
    summary: "Create a barrel with its prices, stock and translations",
    method: "POST",
    path: "/admin/barrels",
    access: "admin",
    body: CreateBarrel,
    response: adminBarrel,
    errors: ["duplicate", "barrel_out_of_stock"],
  },
  adminGetBarrel: {
    summary: "Get a barrel",
    method: "GET",
    path: "/admin/barrels/:id",
    access: "admin",
    response: adminBarrel,
    errors: ["not_found"],
  },
  adminUpdateBarrel: {
    summary: "Update a barrel",
    description: "Fields that are not given stay as they are.",
    method: "POST",
    path: "/admin/barrels/:id",
    access: "admin",
    body: UpdateBarrel,
    response: adminBarrel,
    errors: ["not_found", "duplicate", "barrel_archived", "barrel_out_of_stock"],
  },
  adminDeleteBarrel: {
    summary: "Delete a barrel",
    description: "Soft-deletes its product; orders are not changed.",
    method: "DELETE",
    path: "/admin/barrels/:id",
    access: "admin",
    response: deleted("barrel"),
    errors: ["not_found", "barrel_reserved"],
  },
  adminPublishBarrel: {
    ...lifecycle,
    summary: "Publish a barrel",
    path: "/admin/barrels/:id/publish",
    body: z.strictObject({ allow_zero_price: AllowZeroPrice }),
    errors: ["not_found", "barrel_archived", "barrel_out_of_stock"],
  },
  adminUnpublishBarrel: {
    ...lifecycle,
    summary: "Unpublish a barrel",
    description: "It becomes a draft.",
    path: "/admin/barrels/:id/unpublish",
    errors: ["not_found", "barrel_archived"],
  },
  adminArchiveBarrel: {
    ...lifecycle,
    summary: "Archive a barrel",
    description: "It is taken off sale and can't be changed any more.",
    path: "/admin/barrels/:id/archive",
    errors: ["not_found"],
  },
})

export type BarrelEndpoints = typeof barrelEndpoints
