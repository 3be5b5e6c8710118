export const quoteErrors = {} as const

export const quoteValues = {
  not_deadline: "doit être un jour comme 2026-03-31, ou un instant ISO 8601",
  revision_without_total: "doit être donné avec total",
  not_variant_or_title: "doit être donné, ou title, mais pas les deux",
} as const
