import { PAGE_ACTIONS, type PageAction, type PageStatus } from "../types"
import { type PublicationFacts, nextAt, statusAt } from "./publication"

/** What staff may do in each status. */
const ACTIONS: Record<PageStatus, readonly PageAction[]> = {
  draft: ["edit", "publish", "archive", "restore", "delete"],
  scheduled: ["edit", "publish", "unschedule", "unpublish", "archive", "restore"],
  published: ["edit", "publish", "unschedule", "unpublish", "archive", "restore"],
  archived: ["restore", "delete"],
}

/** Where an action finds done what it would do, so that a retry does no harm. */
const DONE: Partial<Record<PageAction, readonly PageStatus[]>> = {
  unschedule: ["draft", "published"],
  unpublish: ["draft"],
  archive: ["archived"],
}

export const allowedPageActions = (page: PublicationFacts, now: Date): PageAction[] => {
  const allowed = ACTIONS[statusAt(page, now)]
  return PAGE_ACTIONS.filter(
    (action) => allowed.includes(action) && (action !== "unschedule" || nextAt(page, now)),
  )
}

export type PageRefusal = "page_published" | "page_invalid_transition"

/** The code of the reason why an action is refused, or null where it is allowed or done already. */
export const refusalOf = (
  action: PageAction,
  page: PublicationFacts,
  now: Date,
): PageRefusal | null => {
  const isDone = DONE[action]?.includes(statusAt(page, now))
  if (isDone || allowedPageActions(page, now).includes(action)) return null
  return action === "delete" ? "page_published" : "page_invalid_transition"
}
