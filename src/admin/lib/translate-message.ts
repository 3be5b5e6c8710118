import { getI18n } from "react-i18next"
import { languageOf } from "../../shared/language"
import {
  ERROR_MESSAGES,
  type ErrorBody,
  type ErrorDetail,
  FRENCH_ERRORS,
  frenchOf,
  translatedDetail,
} from "../../errors"
import { STAFF_MESSAGES } from "../i18n/errors/staff-messages"

/** The language of the admin, outside of React; English before the admin has begun. */
const currentLanguage = () =>
  languageOf((getI18n() as ReturnType<typeof getI18n> | undefined)?.language ?? "en")

/** What is wrong with a value, to follow the name of its field. */
export const translateDetail = (
  detail: Omit<ErrorDetail, "path">,
  language = currentLanguage(),
): string => translatedDetail(detail, language)

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
