import type { Moment } from "../../../shared/moment"
import type { PageStatus } from "../types"

/** The columns of a page that decide what visitors see. */
export type PublicationFacts = {
  live_revision: number | null
  live_since: Moment | null
  live_until: Moment | null
  next_revision: number | null
  next_since: Moment | null
  next_until: Moment | null
  archived_at: Moment | null
}

/** A revision and the period in which it is public; `until` is null when it has no scheduled end. */
export type Publication = { revision: number; since: Date; until: Date | null }

const publicationOf = (
  revision: number | null,
  since: Moment | null,
  until: Moment | null,
): Publication | null =>
  revision === null || since === null
    ? null
    : { revision, since: new Date(since), until: until === null ? null : new Date(until) }

const currentOf = (page: PublicationFacts) =>
  publicationOf(page.live_revision, page.live_since, page.live_until)

const scheduledOf = (page: PublicationFacts) =>
  publicationOf(page.next_revision, page.next_since, page.next_until)

/** The publication that started last, whether or not it has ended. */
const begunAt = (page: PublicationFacts, now: Date): Publication | null => {
  const scheduled = scheduledOf(page)
  return scheduled && scheduled.since <= now ? scheduled : currentOf(page)
}

/** The publication that visitors see at a moment; null if the page is not public. */
export const liveAt = (page: PublicationFacts, now: Date): Publication | null => {
  const begun = page.archived_at ? null : begunAt(page, now)
  return begun && (!begun.until || begun.until > now) ? begun : null
}

/** The publication that starts later; null if none is scheduled. */
export const nextAt = (page: PublicationFacts, now: Date): Publication | null => {
  const scheduled = page.archived_at ? null : scheduledOf(page)
  return scheduled && scheduled.since > now ? scheduled : null
}

export const statusAt = (page: PublicationFacts, now: Date): PageStatus => {
  if (page.archived_at) return "archived"
  if (liveAt(page, now)) return "published"
  return nextAt(page, now) ? "scheduled" : "draft"
}

/** When the public content next changes by itself; null if no change is scheduled. */
export const changesAt = (page: PublicationFacts, now: Date): Date | null => {
  const moments = [nextAt(page, now)?.since, liveAt(page, now)?.until].filter(
    (moment) => moment instanceof Date,
  )
  return moments.reduce<Date | null>(
    (first, moment) => (first && first <= moment ? first : moment),
    null,
  )
}

type Columns = Omit<PublicationFacts, "archived_at">

export const columnsOf = (live: Publication | null, next: Publication | null): Columns => ({
  live_revision: live?.revision ?? null,
  live_since: live?.since ?? null,
  live_until: live?.until ?? null,
  next_revision: next?.revision ?? null,
  next_since: next?.since ?? null,
  next_until: next?.until ?? null,
})

/** The columns after the scheduled changes that are due have been applied. */
export const appliedAt = (page: PublicationFacts, now: Date): Columns =>
  columnsOf(liveAt(page, now), nextAt(page, now))
