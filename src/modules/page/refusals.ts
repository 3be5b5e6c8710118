import type { PageRefusal as ActionRefusal } from "./rules/actions"
import type { DraftProblem } from "./rules/draft"
import type { PageStatus } from "./types"

export type PageRefusal =
  | { refusal: "not_found" | "page_key_taken" | "menu_handle_taken" | "menu_stale" }
  | { refusal: ActionRefusal; status: PageStatus }
  | { refusal: "page_stale"; version: number; edited_by: string | null }
  | { refusal: "page_slug_taken"; locale: string; slug: string }
  | { refusal: "invalid"; problem: DraftProblem }

export const isRefused = (answer: object): answer is PageRefusal => "refusal" in answer

/** Ends a transaction that has begun to write. */
export class Refused extends Error {
  constructor(readonly why: PageRefusal) {
    super(why.refusal)
    this.name = "Refused"
  }
}
