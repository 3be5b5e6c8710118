import { countryName } from "../lib/format"
import { useLanguage } from "../lib/language"
import { fullNameOf } from "../../shared/full-name"

type AddressParts = Partial<
  Record<
    | "company"
    | "first_name"
    | "last_name"
    | "address_1"
    | "address_2"
    | "postal_code"
    | "city"
    | "province"
    | "country_code",
    string | null
  >
>

const linesOf = (address: AddressParts, country: string | null | undefined): string[] =>
  [
    address.company,
    fullNameOf(address),
    address.address_1,
    address.address_2,
    [address.postal_code, address.city].filter(Boolean).join(" "),
    address.province,
    country,
  ].filter((line): line is string => Boolean(line))

/** An address as it stands on an envelope. */
export const Address = ({ address }: { address: AddressParts }) => {
  const language = useLanguage()
  const { country_code: code } = address
  const country = code && countryName(code.toUpperCase(), language)
  return <span className="whitespace-pre-line">{linesOf(address, country).join("\n")}</span>
}
