import type { TextKey } from "../i18n/en"
import { Failure } from "./send"
import type { Translate } from "./use-text"

/** Texts by error code, for refusals that are nobody's mistake. */
export type Refusals = Readonly<Record<string, TextKey>>

/** An error as it is shown: what is known of it in the language of the admin. */
export const explained = (error: unknown, t: Translate, refusals: Refusals): unknown => {
  if (!(error instanceof Failure)) return error
  const { status, code = "", details } = error
  const key = refusals[code]
  return key ? new Failure(t(key), status, code, details) : error
}
