import { getI18n } from "react-i18next"
import { languageOf } from "../../shared/language"
import { inFrench } from "../i18n/server/in-french"

/** What the API says, in the language of the admin. */
export const said = (message: string): string =>
  languageOf(getI18n().language) === "fr" ? inFrench(message) : message
