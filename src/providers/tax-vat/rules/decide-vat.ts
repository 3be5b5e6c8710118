import { type Mention, mentionOf } from "./mentions"
import {
  type Place,
  isOverseasDepartment,
  rateAreaOf,
  vatTerritoryOf,
  vatTerritoryOfNumber,
} from "./territory"

export type Buyer =
  | { kind: "private" }
  /** An approved company. `vat_number`: with its prefix, and confirmed by VIES or by staff. */
  | { kind: "business"; country_code: string; vat_number: string | null }

export type Sale = {
  /** Established in the EU, where the goods are sent from. */
  seller: { country_code: string }
  buyer: Buyer
  delivery: Place
}

/** `source`: the provision that the decision follows from, of Directive 2006/112/EC where not said. */
export type VatDecision =
  /** The rate of the area where the goods arrive, as `rateAreaOf` names it. */
  | { rate: "destination"; area: string; source: string }
  /** The standard rate of the seller's own country. */
  | { rate: "seller"; source: string }
  | { rate: "zero"; mention: Mention; source: string }

/** Decides the VAT on a sale of goods. Articles are those of Directive 2006/112/EC. */
export const decideVat = ({ seller, buyer, delivery }: Sale): VatDecision => {
  const origin = vatTerritoryOf(seller)
  const destination = vatTerritoryOf(delivery)
  const area = rateAreaOf(delivery)

  // Export: CGI, art. 262 I, and to the departments overseas art. 294.
  if (!destination || !area) {
    const exemption = isOverseasDepartment(delivery) ? "overseas_department" : "export"
    return { rate: "zero", mention: mentionOf(exemption, origin), source: "art. 146(1)(a)" }
  }

  if (destination === origin) return { rate: "destination", area, source: "art. 32" }

  // A distance sale is taxed where the goods arrive, declared through the one-stop shop. Goods to a
  // consumer in Northern Ireland are one too (Windsor Framework, annex 3).
  if (buyer.kind === "private") return { rate: "destination", area, source: "art. 33(a)" }

  // Intra-community supply; CGI, art. 262 ter I. Any member state's number will do, except that of the
  // state which the goods leave.
  const registered = buyer.vat_number ? vatTerritoryOfNumber(buyer.vat_number) : null
  if (registered && registered !== origin) {
    const mention = mentionOf("intra_community_supply", origin)
    return { rate: "zero", mention, source: "art. 138(1)" }
  }

  // A company buys, so it is no distance sale, and it is taxed where the transport begins. It isn't
  // exempt, since that takes a number of another member state (art. 138(1)(b)).
  return { rate: "seller", source: "art. 32 and 138(1)(b)" }
}
