import { COUNTRIES } from "../../shared/countries"
import { countryName } from "./format"
import { type Choice, useLanguage } from "./language"

/** All countries, in the order of their names. */
export const useCountries = (): Choice[] => {
  const language = useLanguage()
  return COUNTRIES.map((value) => ({ value, label: countryName(value, language) })).sort(
    (one, other) => one.label.localeCompare(other.label, language),
  )
}
