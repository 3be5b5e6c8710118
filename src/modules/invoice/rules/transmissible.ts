import { brokenRulesOf } from "../factur-x/french-rules"
import type { InvoiceContent } from "../types"

/**
 * Whether an invoice goes to a platform (CGI, art. 289 bis): of a French company, in euros, when the French rules hold. Those of
 * consumers, of other countries and at other countries' rates are reported instead.
 */
export const isTransmissible = (invoice: InvoiceContent): boolean =>
  invoice.situation === "french_company" &&
  invoice.currency_code === "eur" &&
  Boolean(invoice.buyer.company?.siren) &&
  !brokenRulesOf(invoice).length
