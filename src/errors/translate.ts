import type { ErrorDetail } from "./domain-error"
import { FRENCH_VALUES } from "./french"
import { type Params, VALUE_MESSAGES, format } from "./messages"

type Texts = Readonly<Record<string, string>>

/** The French text of a key whose English text is the message: another message says more than its key. */
export const frenchOf = (
  key: string,
  params: Params | undefined,
  message: string,
  [english, french]: [Texts, Texts],
): string | undefined => {
  const [source, target] = [english[key], french[key]]
  const isKnown = source !== undefined && format(source, params) === message
  return isKnown && target !== undefined ? format(target, params) : undefined
}

/** What is wrong with a value in a language, to follow the name of its field. */
export const translatedDetail = (
  { message, reason, params }: Pick<ErrorDetail, "message" | "reason" | "params">,
  language: "en" | "fr",
): string => {
  if (language !== "fr") return message
  const french = reason && frenchOf(reason, params, message, [VALUE_MESSAGES, FRENCH_VALUES])
  return french || message
}
