import type { Language } from "../../../shared/language"
import { parseNumber } from "./numbers"

/** A number as it is typed in a language; `parseNumber` reads it. */
export const numberText = (value: number, language: Language): string => {
  const text = String(value)
  const withComma = text.replace(".", ",")
  return language === "fr" && parseNumber(withComma) === value ? withComma : text
}
