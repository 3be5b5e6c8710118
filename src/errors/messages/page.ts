/** Messages of errors about pages, menus and the conditions of sale. */
export const pageErrors = {
  "not_found.page": "Page not found",
  "not_found.page_revision": "Revision not found",
  "not_found.preview_token": "Preview token not found",
  "not_found.menu": "Menu not found",
  page_archived: "The page has been archived",
  page_published: "Unpublish or archive the page before deleting it",
  page_invalid_transition: "Not possible while the page is {status}",
  page_key_taken: "Another page has this key",
  page_slug_taken: "Another page has the slug {slug} in {locale}",
  page_stale: "Somebody else has changed the draft: reload it and try again",
  "page_stale.edited_by": "{name} has changed the draft: reload it and try again",
  menu_handle_taken: "Another menu has this handle",
  menu_stale: "Somebody else has changed the menu: reload it and try again",
  terms_changed:
    "The conditions of sale have changed: read them again and accept the current revision",
  terms_required: "The conditions of sale must be accepted first",
} as const

/** What may be wrong with a value of a page or a menu. */
export const pageValues = {
  control_characters: "may not hold line breaks or control characters",
  not_key: "must be small letters, digits, hyphens and underscores",
  not_slug: "must be small letters, digits and single hyphens",
  no_language: "must have at least one language",
  not_link: "must begin with a single /, https://, http://, mailto: or tel:",
  page_id_and_url: "must not be given together with page_id",
  unknown_locale: "is not a language of this store: {locales}",
  slug_from_title: "is required: the title has no letters to make it from",
  last_locale: "must keep at least one language",
  slug_of_another_page: "{slug} belongs to another page",
  stale_version: "is {version} by now",
  stale_version_by: "is {version} by now, saved by {name}",
  not_future: "must be in the future",
  not_after_publish_at: "must be after publish_at",
  unknown_page: "is not a page",
  no_public_terms: "refers to conditions of sale, but none are public",
  unknown_terms_revision: "is not a revision of the conditions of sale",
} as const
