import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/core"
import metadata from "libphonenumber-js/metadata.min.json"
import { invalid } from "../../errors"
import { isSiren, isSiret, normalizeDigits, sirenOf } from "../../modules/company/rules/french-ids"
import { parseVatNumber } from "../../modules/company/rules/vat-number"

/** Country and registration numbers of a company, normalized. */
export type Identity = {
  country_code: string
  siren: string | null
  siret: string | null
  vat_number: string | null
}

type IdentityInput = { country_code: string } & Partial<Record<keyof Identity, string | null>>

const digitsOf = (text: string | null | undefined) => (text ? normalizeDigits(text) : null)

const throwIfForeign = (country: string, path: string, value: string | null) => {
  if (value && country !== "FR") throw invalid(path, "french_companies_only")
}

/**
 * The numbers of a company, normalized and checked together.
 * @throws DomainError `invalid_request` with the path of the wrong number
 */
export const identityOf = (input: IdentityInput): Identity => {
  const { country_code } = input
  const siret = digitsOf(input.siret)
  const siren = digitsOf(input.siren) ?? (siret && sirenOf(siret))
  throwIfForeign(country_code, "siren", digitsOf(input.siren))
  throwIfForeign(country_code, "siret", siret)
  if (siret && !isSiret(siret)) throw invalid("siret", "not_siret")
  if (siren && !isSiren(siren)) throw invalid("siren", "not_siren")
  if (siren && siret && sirenOf(siret) !== siren) {
    throw invalid("siret", "siret_of_other_siren")
  }
  const vat_number = input.vat_number ? parseVatNumber(input.vat_number, country_code) : null
  if (input.vat_number && !vat_number) {
    throw invalid("vat_number", "not_vat_number")
  }
  if (siren && vat_number?.startsWith("FR") && !vat_number.endsWith(siren)) {
    throw invalid("vat_number", "vat_number_of_other_siren")
  }
  return { country_code, siren, siret, vat_number }
}

/**
 * A telephone number in E.164. Only its length is checked, since numbering plans change often.
 * @throws DomainError `invalid_request`
 */
export const phoneOf = (input: string, countryCode: string): string => {
  const phone = parsePhoneNumberFromString(input, countryCode as CountryCode, metadata as never)
  if (!phone?.isPossible()) throw invalid("phone", "not_phone")
  return phone.number
}
