import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse } from "../../http/query"
import { deleted } from "../common"
import { CreateMenu, UpdateMenu } from "./inputs"
import { AdminMenu, AdminMenuListing } from "./views"

const oneMenu = z.strictObject({ menu: AdminMenu })

const BODY_LIMIT = "4mb"

/** Editing of menus. */
export const adminMenuEndpoints = defineEndpoints({
  adminListMenus: {
    summary: "List menus",
    method: "GET",
    path: "/admin/menus",
    access: "admin",
    query: listQuery({}),
    response: listResponse("menus", AdminMenuListing),
  },
  adminCreateMenu: {
    summary: "Create a menu",
    method: "POST",
    path: "/admin/menus",
    access: "admin",
    idempotent: true,
    bodyLimit: BODY_LIMIT,
    body: CreateMenu,
    response: oneMenu,
    errors: ["menu_handle_taken"],
  },
  adminGetMenu: {
    summary: "Get a menu",
    method: "GET",
    path: "/admin/menus/:handle",
    access: "admin",
    response: oneMenu,
    errors: ["not_found"],
  },
  adminUpdateMenu: {
    summary: "Replace the items of a menu",
    description: "The change is public at once.",
    method: "POST",
    path: "/admin/menus/:handle",
    access: "admin",
    idempotent: true,
    bodyLimit: BODY_LIMIT,
    body: UpdateMenu,
    response: oneMenu,
    errors: ["not_found", "menu_stale"],
  },
  adminDeleteMenu: {
    summary: "Delete a menu",
    method: "DELETE",
    path: "/admin/menus/:handle",
    access: "admin",
    response: deleted("menu"),
    errors: ["not_found"],
  },
})

export type AdminMenuEndpoints = typeof adminMenuEndpoints
