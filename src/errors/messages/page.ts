/** Messages of errors about pages, menus and the conditions of sale. */
export const pageErrors = {} as const

/** What may be wrong with a value of a page or a menu. */
export const pageValues = {
  control_characters: "may not hold line breaks or control characters",
  not_key: "must be small letters, digits, hyphens and underscores",
  not_slug: "must be small letters, digits and single hyphens",
  no_language: "must have at least one language",
  not_link: "must begin with a single /, https://, http://, mailto: or tel:",
  page_id_and_url: "must not be given together with page_id",
} as const
