import type { Refusals } from "../lib/explained"

export const REFUSALS: Refusals = {
  page_stale: "pages.refusals.stale",
  page_invalid_transition: "pages.refusals.invalidTransition",
  page_published: "pages.refusals.published",
  page_key_taken: "pages.refusals.keyTaken",
  page_slug_taken: "pages.refusals.slugTaken",
  locked: "pages.refusals.locked",
}
