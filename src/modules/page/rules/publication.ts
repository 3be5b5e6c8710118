import type { PageStatus } from "../types"

type Moment = Date | string

/** What of a page decides about what visitors see. */
export type PublicationFacts = {
  live_revision: number | null
  live_since: Moment | null
  live_until: Moment | null
  next_revision: number | null
  next_since: Moment | null
  next_until: Moment | null
  archived_at: Moment | null
}

/** A revision and the time in which it is public; `until` null: until somebody decides. */
export type Publication = { revision: number; since: Date; until: Date | null }

const publicationOf = (
  revision: number | null,
  since: Moment | null,
  until: Moment | null,
): Publication | null =>
  revision === null || since === null
    ? null
    : { revision, since: new Date(since), until: until === null ? null : new Date(until) }

const presentOf = (page: PublicationFacts) =>
  publicationOf(page.live_revision, page.live_since, page.live_until)

const laterOf = (page: PublicationFacts) =>
  publicationOf(page.next_revision, page.next_since, page.next_until)

/** What has begun last, whether or not it has ended. */
const begunAt = (page: PublicationFacts, now: Date): Publication | null => {
  const later = laterOf(page)
  return later && later.since <= now ? later : presentOf(page)
}

/** What visitors see at a moment; null: nothing. */
export const liveAt = (page: PublicationFacts, now: Date): Publication | null => {
  const begun = page.archived_at ? null : begunAt(page, now)
  return begun && (!begun.until || begun.until > now) ? begun : null
}

/** What they will see, and don't yet. */
export const nextAt = (page: PublicationFacts, now: Date): Publication | null => {
  const later = page.archived_at ? null : laterOf(page)
  return later && later.since > now ? later : null
}

export const statusAt = (page: PublicationFacts, now: Date): PageStatus => {
  if (page.archived_at) return "archived"
  if (liveAt(page, now)) return "published"
  return nextAt(page, now) ? "scheduled" : "draft"
}

/** When visitors see something else unless somebody decides before; null: never. */
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

/** The same, with what time has brought in its place. */
export const settledAt = (page: PublicationFacts, now: Date): Columns =>
  columnsOf(liveAt(page, now), nextAt(page, now))
