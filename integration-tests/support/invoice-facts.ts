import { chargedLines, draft } from "../../src/modules/invoice/invoice.spec.support"
import type { OrderState } from "../../src/modules/invoice/rules/plan"
import type { Issued, OrderFacts } from "../../src/modules/invoice/service"
import type InvoiceModuleService from "../../src/modules/invoice/service"
import type { InvoiceTerms } from "../../src/modules/invoice/types"

/** A company's order of 810 €, which staff invoice as a whole where nothing else is said. */
export const facts = (
  id: string,
  order: Partial<OrderState> = {},
  terms: Partial<InvoiceTerms> = {},
): OrderFacts => {
  const said = draft({ order_number: id })
  return {
    customer_id: "cus_claire",
    company_id: "comp_ormes",
    missing: [],
    terms: {
      language: said.language,
      locale: said.locale,
      order_number: said.order_number,
      po_number: said.po_number,
      currency_code: said.currency_code,
      seller: said.seller,
      buyer: said.buyer,
      situation: said.situation,
      net_days: said.net_days,
      mentions: said.mentions,
      ...terms,
    },
    order: {
      id,
      number: id,
      version: 1,
      currency_code: "eur",
      language: "fr",
      is_binding: true,
      canceled_at: null,
      lines: chargedLines(),
      total: 810,
      supplies: [],
      movements: [],
      returns: [],
      ...order,
    },
  }
}

/** Noon of a day, 2026-11-30, at which whatever is issued is issued. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** Issues the invoice of a whole order on a day. */
export const issueWhole = async (
  service: InvoiceModuleService,
  order: OrderFacts,
  day: string,
): Promise<Issued> => {
  const [issued] = await service.invoiceOrder(order, {
    policy: "whole",
    now: noonOf(day),
    created_by: null,
  })
  if (!issued) throw new Error(`${order.order.id} has nothing to invoice`)
  return issued
}
