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

/** 100,000 characters of Markdown in each of several locales. */
const BODY_LIMIT = "4mb"

const pageAction = {
  method: "POST",
  access: "admin",
  idempotent: true,
  response: onePage,
  errors: ["not_found", "page_invalid_transition"],
} as const

/** Editing and publishing of pages. */
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
    summary: "Create a page as a draft",
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
    summary: "Get a page with its draft",
    method: "GET",
    path: "/admin/pages/:id",
    access: "admin",
    response: onePage,
    errors: ["not_found"],
  },
  adminUpdatePage: {
    summary: "Update the draft of a page",
    description: "The public page changes when the draft is published.",
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
    summary: "Delete a page",
    description: "Only pages that aren't public or scheduled. Its slugs become available.",
    method: "DELETE",
    path: "/admin/pages/:id",
    access: "admin",
    response: deleted("page"),
    errors: ["not_found", "page_published"],
  },
  adminPublishPage: {
    ...pageAction,
    summary: "Publish a page",
    description: "Publishes the draft now, or at `publish_at`. Replaces a scheduled publication.",
    path: "/admin/pages/:id/publish",
    body: PublishPage,
    errors: [...pageAction.errors, "page_stale", "page_slug_taken"],
  },
  adminUnschedulePage: {
    ...pageAction,
    summary: "Cancel a scheduled publication",
    description: "The public page stays as it is.",
    path: "/admin/pages/:id/unschedule",
    body: z.strictObject({}),
  },
  adminUnpublishPage: {
    ...pageAction,
    summary: "Unpublish a page",
    description: "Also cancels a scheduled publication.",
    path: "/admin/pages/:id/unpublish",
    body: z.strictObject({}),
  },
  adminArchivePage: {
    ...pageAction,
    summary: "Archive a page",
    description: "Its slugs answer 410 from then on.",
    path: "/admin/pages/:id/archive",
    body: z.strictObject({}),
  },
  adminListPageRevisions: {
    summary: "List the revisions of a page",
    description: "Newest first.",
    method: "GET",
    path: "/admin/pages/:id/revisions",
    access: "admin",
    query: listQuery({}),
    response: listResponse("revisions", PageRevisionListing),
    errors: ["not_found"],
  },
  adminGetPageRevision: {
    summary: "Get a revision with its content",
    method: "GET",
    path: "/admin/pages/:id/revisions/:number",
    access: "admin",
    response: z.strictObject({ revision: PageRevision }),
    errors: ["not_found"],
  },
  adminRestorePageRevision: {
    ...pageAction,
    summary: "Restore a revision as the draft",
    description: "An archived page becomes a draft again.",
    path: "/admin/pages/:id/revisions/:number/restore",
    body: RestoreRevision,
    errors: [...pageAction.errors, "page_stale", "page_slug_taken"],
  },
  adminListPreviewTokens: {
    summary: "List the valid preview tokens of a page",
    description: "Newest first.",
    method: "GET",
    path: "/admin/pages/:id/preview-token",
    access: "admin",
    query: listQuery({}),
    response: listResponse("preview_tokens", PreviewToken),
    errors: ["not_found"],
  },
  adminCreatePreviewToken: {
    summary: "Create a preview token",
    description: "It gives a frontend access to the draft.",
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
    summary: "List the locales of pages and menus",
    method: "GET",
    path: "/admin/page-locales",
    access: "admin",
    response: PageLocales,
  },
})

export type AdminPageEndpoints = typeof adminPageEndpoints
