import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse, oneOrMany } from "../../http/query"
import { CLOSING_PERIODS, VAT_CATEGORIES } from "../../modules/invoice/types"
import { Day } from "../common"

const amount = z.number().meta({ description: "Units of the currency; credit notes take away" })

const currency_code = z.string().meta({ description: "ISO 4217 in lower case" })

const InvoiceClosing = z
  .strictObject({
    id: z.string(),
    period: z.enum(CLOSING_PERIODS),
    from: Day,
    to: Day,
    totals: z
      .strictObject({
        currency_code,
        invoices: z.number().int(),
        credit_notes: z.number().int(),
        subtotal: amount.meta({ description: "Net of tax" }),
        tax_total: amount,
        total: amount,
      })
      .array(),
    taxes: z
      .strictObject({
        currency_code,
        rate: z.number().meta({ description: "Percent" }),
        category: z.enum(VAT_CATEGORIES),
        base: amount,
        amount,
      })
      .array(),
    perpetual: z
      .strictObject({ currency_code, total: amount })
      .array()
      .meta({ description: "Of all that was ever invoiced, with tax" }),
    position: z.number().int().meta({ description: "In the chain of closings, from 1" }),
    last_position: z
      .number()
      .int()
      .meta({ description: "Of the last invoice that was issued until then" }),
    hash: z.string(),
    previous_hash: z.string(),
    created_by: z.string().nullable().meta({ description: "null: closed by the store" }),
    created_at: z.iso.datetime(),
  })
  .meta({ id: "InvoiceClosing" })
export type InvoiceClosing = z.output<typeof InvoiceClosing>

export const CloseInvoices = z.strictObject({
  until: Day.optional().meta({ description: "The last day to close; yesterday unless given" }),
})

/** Closings of days, months and years, for staff. */
export const invoiceClosingEndpoints = defineEndpoints({
  adminListInvoiceClosings: {
    summary: "List closings, newest first",
    method: "GET",
    path: "/admin/invoice-closings",
    access: "admin",
    query: listQuery({
      period: oneOrMany(z.enum(CLOSING_PERIODS))
        .optional()
        .meta({ description: "Whether of days, months or years" }),
    }),
    response: listResponse("invoice_closings", InvoiceClosing),
  },
  adminCloseInvoices: {
    summary: "Close the days that are over",
    description:
      "And the months and years that end with them. No invoice of a closed day is issued any more; the store does the same each night.",
    method: "POST",
    path: "/admin/invoice-closings",
    access: "admin",
    idempotent: true,
    body: CloseInvoices,
    response: z.strictObject({
      closed_on: Day.nullable().meta({ description: "The last closed day" }),
      count: z.number().int().meta({ description: "Closings that were written now" }),
    }),
    status: 201,
    errors: ["invoice_day_not_over"],
  },
})
