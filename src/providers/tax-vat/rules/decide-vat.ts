import { type Mention, mentionOf } from "./mentions"
import { type Place, vatTerritoryOf, vatTerritoryOfNumber } from "./territory"

export type Buyer =
  | { kind: "private" }
  /** An approved company. `vat_number`: with its prefix, and confirmed by VIES. */
  | { kind: "business"; country_code: string; vat_number: string | null }

export type Sale = {
  /** Established in the EU, where the goods are sent from. */
  seller: { country_code: string }
  buyer: Buyer
  delivery: Place
}

export type VatDecision =
  /** The rate configured for the country of delivery. */
  | { rate: "destination" }
  /** The standard rate of the seller's own country. */
  | { rate: "seller" }
  | { rate: "zero"; mention: Mention }

/** Decides the VAT on a sale of goods. Articles are those of Directive 2006/112/EC. */
export const decideVat = ({ seller, buyer, delivery }: Sale): VatDecision => {
  const origin = vatTerritoryOf(seller)
  const destination = vatTerritoryOf(delivery)

  // Export, art. 146; CGI, art. 262 I.
  if (!destination) return { rate: "zero", mention: mentionOf("export", origin) }

  // A domestic sale is taxed in the country; a distance sale to a consumer where it arrives, art. 33.
  if (destination === origin || buyer.kind === "private") return { rate: "destination" }

  // Intra-community supply, art. 138; CGI, art. 262 ter I. Any member state's number will do, except that
  // of the state which the goods leave.
  const registered = buyer.vat_number ? vatTerritoryOfNumber(buyer.vat_number) : null
  if (registered && registered !== origin) {
    return { rate: "zero", mention: mentionOf("intra_community_supply", origin) }
  }

  // No exemption without a foreign number, and no distance sale, since no consumer buys: art. 32.
  if (registered || vatTerritoryOf(buyer) === origin) return { rate: "seller" }

  // A foreign company without a confirmed number is charged like a consumer.
  return { rate: "destination" }
}
