import { type Mention, mentionOf } from "./mentions"
import { type Place, vatTerritoryOf, vatTerritoryOfNumber } from "./territory"

export type Buyer =
  | { kind: "private" }
  /** A company that the shop has approved. `vat_number` has its prefix, and VIES has confirmed it. */
  | { kind: "business"; country_code: string; vat_number: string | null }

export type Sale = {
  /** Established in the EU, and sending the goods from there. */
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

/** Which VAT a sale of goods bears. Articles are those of Directive 2006/112/EC. */
export const decideVat = ({ seller, buyer, delivery }: Sale): VatDecision => {
  const home = vatTerritoryOf(seller)
  const destination = vatTerritoryOf(delivery)

  // Export, art. 146; CGI, art. 262 I.
  if (!destination) return { rate: "zero", mention: mentionOf("export", home) }

  // Goods that don't leave the country are taxed there, whoever buys; a distance sale to a consumer is
  // taxed where it arrives, art. 33.
  if (destination === home || buyer.kind === "private") return { rate: "destination" }

  // Intra-community supply, art. 138; CGI, art. 262 ter I. Any member state's number will do, except that
  // of the state which the goods leave.
  const registered = buyer.vat_number ? vatTerritoryOfNumber(buyer.vat_number) : null
  if (registered && registered !== home) {
    return { rate: "zero", mention: mentionOf("intra_community_supply", home) }
  }

  // No exemption without a foreign number, and no distance sale, since no consumer buys: art. 32.
  if (registered || vatTerritoryOf(buyer) === home) return { rate: "seller" }

  // A foreign company that can't prove it is one is charged like a consumer.
  return { rate: "destination" }
}
