import { DomainError } from "../../../errors"
import { PAGE_ACTIONS, type PageAction, type PageStatus } from "../types"
import { type PublicationFacts, nextAt, statusAt } from "./publication"

/** The actions that each status allows. */
const ACTIONS: Record<PageStatus, readonly PageAction[]> = {
  draft: ["edit", "publish", "archive", "restore", "delete"],
  scheduled: ["edit", "publish", "unschedule", "unpublish", "archive", "restore"],
  published: ["edit", "publish", "unschedule", "unpublish", "archive", "restore"],
  archived: ["restore", "delete"],
}

/** Statuses in which an action has nothing left to do; it succeeds there, so that retries are harmless. */
const NO_OP_STATUSES: Partial<Record<PageAction, readonly PageStatus[]>> = {
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

/** @throws DomainError `page_published` or `page_invalid_transition` */
export const throwIfNotAllowed = (action: PageAction, page: PublicationFacts, now: Date): void => {
  const status = statusAt(page, now)
  if (NO_OP_STATUSES[action]?.includes(status)) return
  if (allowedPageActions(page, now).includes(action)) return
  throw action === "delete"
    ? new DomainError("page_published")
    : new DomainError("page_invalid_transition", { status })
}
