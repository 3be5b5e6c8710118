type Moment = Date | string

/** A moment as the API writes it: ISO 8601, UTC. */
export const iso = (moment: Moment): string => new Date(moment).toISOString()

export const isoOrNull = (moment: Moment | null): string | null =>
  moment === null ? null : iso(moment)
