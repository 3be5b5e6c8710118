import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse } from "../../http/query"
import { deleted } from "../common"
import { CreatePage, CreatePreviewToken, PublishPage, RestoreRevision, UpdatePage } from "./inputs"
import { AdminPagesQuery } from "./queries"
import {
  AdminPage,
  AdminPageListing,
  NewPreviewToken,
  PageLocales,
  PageRevision,
  PageRevisionListing,
  PreviewToken,
} from "./views"

const onePage = z.strictObject({ page: AdminPage })

/** 100,000 characters of Markdown in each of several languages. */
const BODY_LIMIT = "4mb"

const deciding = {
  method: "POST",
  access: "admin",
  idempotent: true,
  response: onePage,
  errors: ["not_found", "page_invalid_transition"],
} as const

/** Pages as staff write and publish them. */
export const adminPageEndpoints = defineEndpoints({
  adminListPages: {
    summary: "List pages",
    method: "GET",
    path: "/admin/pages",
    access: "admin",
    query: AdminPagesQuery,
    response: listResponse("pages", AdminPageListing),
  },
  adminCreatePage: {
    summary: "Create a page, as a draft",
    method: "POST",
    path: "/admin/pages",
    access: "admin",
    idempotent: true,
    bodyLimit: BODY_LIMIT,
    body: CreatePage,
    response: onePage,
    errors: ["page_key_taken", "page_slug_taken"],
  },
  adminGetPage: {
    summary: "Read a page with its draft",
    method: "GET",
    path: "/admin/pages/:id",
    access: "admin",
    response: onePage,
    errors: ["not_found"],
  },
  adminUpdatePage: {
    summary: "Change the draft",
    description: "Visitors see no change before it is published.",
    method: "POST",
    path: "/admin/pages/:id",
    access: "admin",
    idempotent: true,
    bodyLimit: BODY_LIMIT,
    body: UpdatePage,
    response: onePage,
    errors: ["not_found", "page_stale", "page_slug_taken", "page_invalid_transition"],
  },
  adminDeletePage: {
    summary: "Delete a page that isn't public; its addresses become free",
    method: "DELETE",
    path: "/admin/pages/:id",
    access: "admin",
    response: deleted("page"),
    errors: ["not_found", "page_published"],
  },
  adminPublishPage: {
    ...deciding,
    summary: "Publish the draft, now or later",
    description: "It replaces what was to be published later.",
    path: "/admin/pages/:id/publish",
    body: PublishPage,
    errors: [...deciding.errors, "page_stale", "page_slug_taken"],
  },
  adminUnschedulePage: {
    ...deciding,
    summary: "Don't publish later; what is public stays so",
    path: "/admin/pages/:id/unschedule",
    body: z.strictObject({}),
  },
  adminUnpublishPage: {
    ...deciding,
    summary: "Take a page from visitors, and what was to be published later with it",
    path: "/admin/pages/:id/unpublish",
    body: z.strictObject({}),
  },
  adminArchivePage: {
    ...deciding,
    summary: "Archive a page: its addresses answer 410",
    path: "/admin/pages/:id/archive",
    body: z.strictObject({}),
  },
  adminListPageRevisions: {
    summary: "List the revisions of a page, newest first",
    method: "GET",
    path: "/admin/pages/:id/revisions",
    access: "admin",
    query: listQuery({}),
    response: listResponse("revisions", PageRevisionListing),
    errors: ["not_found"],
  },
  adminGetPageRevision: {
    summary: "Read a revision with its texts",
    method: "GET",
    path: "/admin/pages/:id/revisions/:number",
    access: "admin",
    response: z.strictObject({ revision: PageRevision }),
    errors: ["not_found"],
  },
  adminRestorePageRevision: {
    ...deciding,
    summary: "Make a revision the draft; an archived page becomes a draft again",
    path: "/admin/pages/:id/revisions/:number/restore",
    body: RestoreRevision,
    errors: [...deciding.errors, "page_stale", "page_slug_taken"],
  },
  adminListPreviewTokens: {
    summary: "List the preview tokens of a page that hold, newest first",
    method: "GET",
    path: "/admin/pages/:id/preview-token",
    access: "admin",
    query: listQuery({}),
    response: listResponse("preview_tokens", PreviewToken),
    errors: ["not_found"],
  },
  adminCreatePreviewToken: {
    summary: "Create a preview token: a frontend reads the draft with it",
    method: "POST",
    path: "/admin/pages/:id/preview-token",
    access: "admin",
    body: CreatePreviewToken,
    response: z.strictObject({ preview_token: NewPreviewToken }),
    errors: ["not_found"],
  },
  adminRevokePreviewToken: {
    summary: "Revoke a preview token",
    method: "DELETE",
    path: "/admin/pages/:id/preview-token/:token_id",
    access: "admin",
    response: deleted("preview_token"),
    errors: ["not_found"],
  },
  adminListPageLocales: {
    summary: "List the languages that pages and menus are written in",
    method: "GET",
    path: "/admin/page-locales",
    access: "admin",
    response: PageLocales,
  },
})

export type AdminPageEndpoints = typeof adminPageEndpoints
