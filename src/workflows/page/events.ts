/** The events of pages; the data of each is `{ id }` of the page. */
export const PAGE_CREATED = "millesime_page.created"
/** The draft was changed, by an edit or by restoring a revision. */
export const PAGE_UPDATED = "millesime_page.updated"
export const PAGE_PUBLISHED = "millesime_page.published"
/** A publication was scheduled. */
export const PAGE_SCHEDULED = "millesime_page.scheduled"
export const PAGE_UNPUBLISHED = "millesime_page.unpublished"
export const PAGE_ARCHIVED = "millesime_page.archived"
export const PAGE_DELETED = "millesime_page.deleted"
/** A menu was created, updated or deleted; the data is `{ handle }`. */
export const MENU_UPDATED = "millesime_menu.updated"

export const pageEvent = (eventName: string, id: string) => ({ eventName, data: { id } })

export const menuUpdated = (handle: string) => ({ eventName: MENU_UPDATED, data: { handle } })
