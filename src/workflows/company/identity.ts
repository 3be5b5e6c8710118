import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/core"
import metadata from "libphonenumber-js/metadata.min.json"
import { DomainError, type ErrorDetail, detail } from "../../errors"
import { isEori, normalizeEori } from "../../modules/company/rules/eori"
import { isSiren, isSiret, normalizeDigits, sirenOf } from "../../modules/company/rules/french-ids"
import { parseVatNumber } from "../../modules/company/rules/vat-number"

/** Country and registration numbers of a company, normalized. */
export type Identity = {
  country_code: string
  siren: string | null
  siret: string | null
  vat_number: string | null
  eori: string | null
  registration_number: string | null
}

type IdentityInput = { country_code: string } & Partial<Record<keyof Identity, string | null>>

const digitsOf = (text: string | null | undefined) => (text ? normalizeDigits(text) : null)

const frenchProblems = (
  { country_code: country, siren: writtenSiren }: IdentityInput,
  { siren, siret, vat_number }: Identity,
): ErrorDetail[] => {
  const problems: ErrorDetail[] = []
  if (country !== "FR") {
    if (writtenSiren) problems.push(detail("siren", "french_companies_only"))
    if (siret) problems.push(detail("siret", "french_companies_only"))
    return problems
  }
  const isKnownSiret = siret === null || isSiret(siret)
  if (!isKnownSiret) problems.push(detail("siret", "not_siret"))
  if (siren && !isSiren(siren) && (writtenSiren || isKnownSiret)) {
    problems.push(detail("siren", "not_siren"))
  }
  if (problems.length) return problems
  if (siren && siret && sirenOf(siret) !== siren) {
    problems.push(detail("siret", "siret_of_other_siren"))
  }
  if (siren && vat_number?.startsWith("FR") && !vat_number.endsWith(siren)) {
    problems.push(detail("vat_number", "vat_number_of_other_siren"))
  }
  return problems
}

/** The numbers of a company, normalized and checked together, with all that is wrong with them. */
export const checkIdentity = (
  input: IdentityInput,
): { identity: Identity; problems: ErrorDetail[] } => {
  const { country_code } = input
  const siret = digitsOf(input.siret)
  const identity: Identity = {
    country_code,
    siret,
    siren: digitsOf(input.siren) ?? (siret && sirenOf(siret)),
    vat_number: input.vat_number ? parseVatNumber(input.vat_number, country_code) : null,
    eori: input.eori ? normalizeEori(input.eori) : null,
    registration_number: input.registration_number ?? null,
  }
  const problems = frenchProblems(input, identity)
  if (input.vat_number && !identity.vat_number)
    problems.push(detail("vat_number", "not_vat_number"))
  if (identity.eori && !isEori(identity.eori)) problems.push(detail("eori", "not_eori"))
  return { identity, problems }
}

/**
 * A telephone number in E.164, or null for what can't be one. Only its length is checked, since
 * numbering plans change often.
 */
export const phoneOf = (input: string, countryCode: string): string | null => {
  const phone = parsePhoneNumberFromString(input, countryCode as CountryCode, metadata as never)
  return phone?.isPossible() ? phone.number : null
}

/** @throws DomainError `invalid_request` that names every wrong value */
export const throwIfInvalid = (problems: ErrorDetail[]): void => {
  if (problems.length) throw new DomainError("invalid_request", undefined, problems)
}
