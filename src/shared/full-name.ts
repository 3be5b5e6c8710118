type Person = { first_name?: string | null; last_name?: string | null }

/** First and last name; empty if neither is set. */
export const fullNameOf = (person: Person | null | undefined): string =>
  [person?.first_name, person?.last_name].filter(Boolean).join(" ")
