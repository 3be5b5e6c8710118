import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/core"
import metadata from "libphonenumber-js/metadata.min.json"
import { invalidRequest } from "../../http/errors"
import { isSiren, isSiret, normalizeDigits, sirenOf } from "../../modules/company/rules/french-ids"
import { parseVatNumber } from "../../modules/company/rules/vat-number"

/** The numbers a company is registered under, as they are kept. */
export type Identity = {
  country_code: string
  siren: string | null
  siret: string | null
  vat_number: string | null
}

type Typed = { country_code: string } & Partial<Record<keyof Identity, string | null>>

const digitsOf = (text: string | null | undefined) => (text ? normalizeDigits(text) : null)

const throwIfForeign = (country: string, path: string, value: string | null) => {
  if (value && country !== "FR") throw invalidRequest(path, "is for companies in France")
}

/**
 * The numbers of a company, normalized and checked together.
 * @throws ApiError `invalid_request` that names the number which can't be right
 */
export const identityOf = (typed: Typed): Identity => {
  const { country_code } = typed
  const siret = digitsOf(typed.siret)
  const siren = digitsOf(typed.siren) ?? (siret && sirenOf(siret))
  throwIfForeign(country_code, "siren", digitsOf(typed.siren))
  throwIfForeign(country_code, "siret", siret)
  if (siret && !isSiret(siret)) throw invalidRequest("siret", "is not a valid SIRET of 14 digits")
  if (siren && !isSiren(siren)) throw invalidRequest("siren", "is not a valid SIREN of 9 digits")
  if (siren && siret && sirenOf(siret) !== siren) {
    throw invalidRequest("siret", "is an establishment of another SIREN")
  }
  const vat_number = typed.vat_number ? parseVatNumber(typed.vat_number, country_code) : null
  if (typed.vat_number && !vat_number) {
    throw invalidRequest("vat_number", "has not the form of a VAT number of the EU")
  }
  if (siren && vat_number?.startsWith("FR") && !vat_number.endsWith(siren)) {
    throw invalidRequest("vat_number", "belongs to another SIREN")
  }
  return { country_code, siren, siret, vat_number }
}

/**
 * A telephone number in E.164. Only its length is checked: numbering plans change faster than
 * anybody's copy of them.
 * @throws ApiError `invalid_request`
 */
export const phoneOf = (typed: string, countryCode: string): string => {
  const phone = parsePhoneNumberFromString(typed, countryCode as CountryCode, metadata as never)
  if (!phone?.isPossible()) throw invalidRequest("phone", "is not a telephone number")
  return phone.number
}
