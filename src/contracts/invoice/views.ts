import { z } from "@medusajs/framework/zod"
import {
  ENTRY_KINDS,
  INVOICE_CAUSES,
  INVOICE_KINDS,
  INVOICE_STATUSES,
  VAT_CATEGORIES,
} from "../../modules/invoice/types"
import { Day } from "../common"
import { InvoiceTransmission } from "./transmission"

const amount = z.number().meta({ description: "Units of the invoice's currency" })

const InvoiceAddress = z
  .strictObject({
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    company: z.string().nullable(),
    address_1: z.string().nullable(),
    address_2: z.string().nullable(),
    postal_code: z.string().nullable(),
    city: z.string().nullable(),
    province: z.string().nullable(),
    country_code: z.string().nullable().meta({ description: "ISO 3166-1 alpha-2 in lower case" }),
  })
  .meta({ id: "InvoiceAddress" })

const InvoiceSeller = z
  .strictObject({
    name: z.string(),
    siren: z.string().nullable(),
    vat_number: z.string().nullable(),
    address: InvoiceAddress.nullable(),
  })
  .meta({ id: "InvoiceSeller" })

const InvoiceBuyer = z
  .strictObject({
    name: z.string(),
    email: z.string(),
    company_name: z.string().nullable(),
    siren: z.string().nullable(),
    vat_number: z.string().nullable(),
    address: InvoiceAddress.nullable(),
  })
  .meta({ id: "InvoiceBuyer" })

const InvoiceLine = z
  .strictObject({
    id: z.string().meta({ description: "Of the order's line or shipping method" }),
    title: z.string(),
    sku: z.string().nullable(),
    quantity: z.number(),
    unit_price: amount.meta({ description: "Net of tax, before the discount" }),
    discount: amount.meta({ description: "Off the whole line, net of tax" }),
    subtotal: amount,
    tax_total: amount,
    total: amount,
    tax_rate: z.number().meta({ description: "Percent" }),
    vat_category: z.enum(VAT_CATEGORIES),
  })
  .meta({ id: "InvoiceLine" })

export const InvoiceTax = z
  .strictObject({
    rate: z.number().meta({ description: "Percent" }),
    category: z.enum(VAT_CATEGORIES).meta({ description: "As EN 16931 names it" }),
    base: amount,
    amount,
    mention: z.string().nullable().meta({ description: "Why there is no VAT" }),
  })
  .meta({ id: "InvoiceTax" })

const InvoiceDeposit = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    issued_on: Day,
    subtotal: amount,
    tax_total: amount,
    total: amount,
  })
  .meta({ id: "InvoiceDeposit" })

/** What an order's invoice says, before it has a number too. */
const said = {
  issued_on: Day,
  due_on: Day.nullable(),
  supplied_on: Day.nullable(),
  order_number: z.string(),
  currency_code: z.string(),
  locale: z.string(),
  seller: InvoiceSeller,
  buyer: InvoiceBuyer,
  ship_to: InvoiceAddress.nullable(),
  deposits: InvoiceDeposit.array().meta({
    description: "Deposits that it deducts, with what it takes of each",
  }),
  lines: InvoiceLine.array(),
  taxes: InvoiceTax.array(),
  mentions: z.string().array(),
  subtotal: amount.meta({ description: "Net of tax" }),
  tax_total: amount,
  total: amount,
  euro_vat: z.strictObject({ rate: z.number(), day: Day, amount: z.number() }).nullable().meta({
    description: "VAT in euros, of another currency; so many units of which are worth a euro",
  }),
}

const invoiceFields = {
  id: z.string(),
  number: z.string(),
  kind: z.enum(INVOICE_KINDS),
  status: z.enum(INVOICE_STATUSES),
  order_id: z.string(),
  company_id: z.string().nullable(),
  ...said,
  paid_total: amount.meta({ description: "Paid, less what was refunded" }),
  credited_total: amount,
  balance: amount.meta({ description: "What the buyer owes; negative: what the seller owes" }),
  corrects: z
    .strictObject({ id: z.string(), number: z.string(), issued_on: Day })
    .nullable()
    .meta({ description: "The invoice that a credit note corrects" }),
  reason: z.string().nullable(),
  hash: z.string().meta({ description: "SHA-256 over it and the previous hash" }),
  previous_hash: z.string(),
  position: z.number().int().meta({ description: "In the chain of all, from 1" }),
}

export const Invoice = z.strictObject(invoiceFields).meta({ id: "Invoice" })
export type InvoiceView = z.output<typeof Invoice>

const InvoiceEntry = z
  .strictObject({
    id: z.string(),
    kind: z.enum(ENTRY_KINDS),
    amount,
    source_id: z.string().meta({ description: "Medusa's capture or refund" }),
    occurred_at: z.iso.datetime(),
  })
  .meta({ id: "InvoiceEntry" })

export const AdminInvoice = z
  .strictObject({
    ...invoiceFields,
    customer_id: z.string().nullable(),
    cause: z.enum(INVOICE_CAUSES),
    created_by: z.string().nullable().meta({ description: "null: issued by the store" }),
    created_at: z.iso.datetime(),
  })
  .meta({ id: "AdminInvoice" })
export type AdminInvoiceView = z.output<typeof AdminInvoice>

export const InvoiceTotals = z
  .strictObject({
    currency_code: z.string(),
    count: z.number().int(),
    subtotal: amount.meta({ description: "Net of tax" }),
    tax_total: amount,
    total: amount,
    open: amount.meta({ description: "What buyers still owe" }),
  })
  .meta({ id: "InvoiceTotals" })

/** What can still be credited. */
const InvoiceRemainder = z
  .strictObject({
    total: amount,
    taxes: InvoiceTax.array(),
    lines: z.strictObject({ id: z.string(), quantity: z.number() }).array(),
  })
  .meta({ id: "InvoiceRemainder" })

export const AdminInvoiceDetails = AdminInvoice.extend({
  entries: InvoiceEntry.array(),
  credit_notes: z
    .strictObject({ id: z.string(), number: z.string(), issued_on: Day, total: amount })
    .array(),
  remainder: InvoiceRemainder,
  transmission: InvoiceTransmission.nullable().meta({
    description: "null: it was not to be sent to a platform",
  }),
  transmittable: z.boolean().meta({ description: "Whether staff can send it, or send it again" }),
}).meta({ id: "AdminInvoiceDetails" })
export type AdminInvoiceDetails = z.output<typeof AdminInvoiceDetails>

export const InvoicePreview = z
  .strictObject({
    ...said,
    missing: z.string().array().meta({ description: "Fields that the law wants and aren't known" }),
    broken_rules: z
      .string()
      .array()
      .meta({ description: "What a French platform would refuse of a French company's invoice" }),
  })
  .meta({ id: "InvoicePreview" })
export type InvoicePreview = z.output<typeof InvoicePreview>

export const InvoiceProblem = z
  .strictObject({
    order_id: z.string(),
    order_number: z.string(),
    code: z
      .string()
      .meta({ description: "Of the error; `unexpected`: the log of the store has it" }),
    params: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
    message: z.string(),
    since: z.iso.datetime(),
    retry_at: z.iso.datetime(),
  })
  .meta({ id: "InvoiceProblem" })
export type InvoiceProblem = z.output<typeof InvoiceProblem>
