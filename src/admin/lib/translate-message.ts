import { getI18n } from "react-i18next"
import { languageOf } from "../../shared/language"
import {
  ERROR_MESSAGES,
  type ErrorBody,
  type ErrorDetail,
  type Params,
  VALUE_MESSAGES,
  format,
} from "../../errors"
import { FRENCH_ERRORS, FRENCH_VALUES } from "../i18n/errors/messages"
import { STAFF_MESSAGES } from "../i18n/errors/staff-messages"

type Texts = Readonly<Record<string, string>>

/** The language of the admin, outside of React; English before the admin has begun. */
const currentLanguage = () =>
  languageOf((getI18n() as ReturnType<typeof getI18n> | undefined)?.language ?? "en")

/** The French text of a key whose English text is the message: another message says more than its key. */
const frenchOf = (
  key: string,
  params: Params | undefined,
  message: string,
  [english, french]: [Texts, Texts],
): string | undefined => {
  const [source, target] = [english[key], french[key]]
  const isKnown = source !== undefined && format(source, params) === message
  return isKnown && target !== undefined ? format(target, params) : undefined
}

/** What is wrong with a value, to follow the name of its field. */
export const translateDetail = (
  { message, reason, params }: Omit<ErrorDetail, "path">,
  language = currentLanguage(),
): string => {
  if (language !== "fr") return message
  const french = reason && frenchOf(reason, params, message, [VALUE_MESSAGES, FRENCH_VALUES])
  return french || message
}

type ApiMessage = Partial<Omit<ErrorBody, "code">> & { code?: string }

/** The message of an error: in staff's own words for its code, or else what the API says. */
export const translateError = (
  { code = "", message = "", reason, params, details }: ApiMessage,
  language = currentLanguage(),
): string => {
  const staffMessage = STAFF_MESSAGES[code]
  if (staffMessage) return staffMessage[language]
  if (language !== "fr") return message
  if (code === "invalid_request" && details?.length) {
    return details
      .map((detail) => `${detail.path || "body"} ${translateDetail(detail, language)}`)
      .join(" ; ")
  }
  const key = reason ? `${code}.${reason}` : code
  const french = frenchOf(key, params, message, [ERROR_MESSAGES, FRENCH_ERRORS])
  return french ?? message
}

/** A message as a sentence of its own. */
export const asSentence = (message: string): string =>
  message.charAt(0).toUpperCase() + message.slice(1)
