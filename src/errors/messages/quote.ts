/** Messages of errors about quotes. */
export const quoteErrors = {} as const

/** What may be wrong with a value of a quote. */
export const quoteValues = {
  not_deadline: "must be a day such as 2026-03-31, or a moment of ISO 8601",
  revision_without_total: "must be given together with total",
  not_variant_or_title: "must be given, or title, but not both",
} as const
