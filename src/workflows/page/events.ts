import { emitEventStep } from "@medusajs/medusa/core-flows"

/** The events of pages; the data of each is `{ id }`, the page's. */
export const PAGE_CREATED = "millesime_page.created"
/** The draft was changed, by an edit or by restoring a revision. */
export const PAGE_UPDATED = "millesime_page.updated"
export const PAGE_PUBLISHED = "millesime_page.published"
/** It will be published later. */
export const PAGE_SCHEDULED = "millesime_page.scheduled"
export const PAGE_UNPUBLISHED = "millesime_page.unpublished"
export const PAGE_ARCHIVED = "millesime_page.archived"
export const PAGE_DELETED = "millesime_page.deleted"
/** `{ handle }` */
export const MENU_UPDATED = "menu.updated"

export const emitPageEventStep = (eventName: string, id: string) =>
  emitEventStep({ eventName, data: { id } })

export const emitMenuEventStep = (handle: string) =>
  emitEventStep({ eventName: MENU_UPDATED, data: { handle } })
