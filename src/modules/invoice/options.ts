import { z } from "@medusajs/framework/zod"

/** When the invoice of an order is issued by itself. `never`: by staff. */
const ISSUE_POLICIES = ["capture", "fulfillment", "order", "never"] as const
export type IssuePolicy = (typeof ISSUE_POLICIES)[number]

const ECB_URL = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml"

const policy = (preset: (typeof ISSUE_POLICIES)[number]) => z.enum(ISSUE_POLICIES).default(preset)

export const invoiceOptions = {
  /** Invoices need the option `seller` with `siren` and `vat_number`; without it none are issued by themselves. */
  billing: z
    .strictObject({
      /**
       * When an order is invoiced: once it is paid in full, once it is shipped, when it is placed, or by staff alone. What is
       * paid in full before it is shipped may wait for the shipment, and what is shipped unpaid is invoiced in any case.
       */
      issue: z
        .strictObject({ consumers: policy("capture"), companies: policy("fulfillment") })
        .prefault({}),
    })
    .prefault({}),
  /** Daily reference rates of the European Central Bank, for the VAT of invoices in other currencies than euros. */
  exchange_rates: z
    .strictObject({ url: z.url({ protocol: /^https?$/ }).default(ECB_URL) })
    .prefault({}),
}
