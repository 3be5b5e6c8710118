/** A moment as the database gives it, or as it comes back from JSON. */
export type Moment = Date | string

/** ISO 8601 in UTC, as the API writes moments. */
export const iso = (moment: Moment): string => new Date(moment).toISOString()

export const isoOrNull = (moment: Moment | null): string | null =>
  moment === null ? null : iso(moment)

export type Period = { since: Date; until: Date }

/** A filter of columns that keep when something happened. */
export const within = ({ since, until }: Period) => ({ $gte: iso(since), $lte: iso(until) })
