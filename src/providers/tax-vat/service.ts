import type { ITaxProvider, TaxTypes } from "@medusajs/framework/types"
import { toLocalTime } from "../../shared/time-zone"
import { buyerOf, type Container, directoryOf } from "./buyer-directory"
import { parseVatOptions } from "./options"
import { decideVat } from "./rules/decide-vat"
import { type Seller, type TaxLine, taxLinesOf } from "./rules/tax-lines"

/** VAT for a seller of goods in the EU, by the buyer and the place of delivery. */
export default class VatTaxService implements ITaxProvider {
  static identifier = "vat"

  /** Called by Medusa at its start; the service is created with the first calculation. */
  static validateOptions(options: unknown) {
    parseVatOptions(options)
  }

  private readonly seller: Seller

  constructor(
    private readonly container: Container,
    options?: unknown,
  ) {
    this.seller = parseVatOptions(options).seller
  }

  getIdentifier(): string {
    return VatTaxService.identifier
  }

  async getTaxLines(
    items: TaxTypes.ItemTaxCalculationLine[],
    shipping: TaxTypes.ShippingTaxCalculationLine[],
    { address, customer, locale }: TaxTypes.TaxCalculationContext,
  ): Promise<TaxLine[]> {
    const buyer = await buyerOf(directoryOf(this.container), customer)
    const decision = decideVat({ seller: this.seller, buyer, delivery: address })
    return taxLinesOf(
      decision,
      this.seller,
      { day: toLocalTime(new Date()).toISOString().slice(0, 10), locale },
      { country_code: address.country_code, items, shipping },
      this.getIdentifier(),
    )
  }
}
