import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import {
  listQuery,
  listResponse,
  oneOrMany,
  order,
  queryBoolean,
  queryNumber,
} from "../../http/query"
import {
  EXPORT_FORMATS,
  INVOICE_KINDS,
  INVOICE_STATUSES,
  SITUATIONS,
  VAT_CATEGORIES,
} from "../../modules/invoice/types"
import { Day, Locale, Text } from "../common"
import { CountryOrNorthernIreland, days, isInOrder, reversed } from "./period"
import {
  AdminInvoice,
  AdminInvoiceDetails,
  Invoice,
  InvoicePreview,
  InvoiceProblem,
  InvoiceTotals,
} from "./views"

export * from "./closings"
export * from "./tax-reports"
export type {
  AdminInvoiceDetails,
  AdminInvoiceView,
  InvoicePreview,
  InvoiceProblem,
  InvoiceView,
} from "./views"

const ids = oneOrMany(z.string().min(1).max(100))

const filters = {
  kind: oneOrMany(z.enum(INVOICE_KINDS)).optional(),
  status: oneOrMany(z.enum(INVOICE_STATUSES)).optional(),
  issued_on: z
    .strictObject({ $gte: Day.optional(), $lte: Day.optional() })
    .optional()
    .meta({ description: "Issued between these days, both included" }),
  order: order(["position", "issued_on", "due_on", "total", "number"]).optional(),
}

export const StoreInvoicesQuery = listQuery(filters)
export type StoreInvoicesQuery = z.output<typeof StoreInvoicesQuery>

const adminFilters = {
  q: z.string().trim().max(200).optional().meta({ description: "Part of the number or buyer" }),
  company_id: ids.optional(),
  order_id: ids.optional(),
  overdue: queryBoolean().optional().meta({ description: "Only overdue ones" }),
  situation: oneOrMany(z.enum(SITUATIONS))
    .optional()
    .meta({ description: "Who buys and where the goods go" }),
  country_code: CountryOrNorthernIreland.optional(),
  tax_rate: queryNumber().optional().meta({ description: "With lines of this rate, in percent" }),
  vat_category: z
    .enum(VAT_CATEGORIES)
    .optional()
    .meta({ description: "With lines of this category of EN 16931" }),
}

export const AdminInvoicesQuery = listQuery({ ...filters, ...adminFilters })
export type AdminInvoicesQuery = z.output<typeof AdminInvoicesQuery>

export const InvoiceProblemsQuery = listQuery({ order_id: ids.optional() })
export type InvoiceProblemsQuery = z.output<typeof InvoiceProblemsQuery>
const InvoiceTotalsQuery = z.strictObject({ ...filters, ...adminFilters }).omit({ order: true })

const InvoiceToken = z.strictObject({
  token: z
    .string()
    .max(200)
    .optional()
    .meta({ description: "Of the link in the message about it; without it, a login is needed" }),
})

export const IssueInvoice = z.strictObject({
  dry_run: z
    .boolean()
    .default(false)
    .meta({ description: "Only answer what it would say and lack" }),
})

const quantity = z.number().int().min(1).max(1_000_000)

export const IssueCreditNote = z
  .strictObject({
    lines: z
      .strictObject({ id: z.string().min(1).max(100), quantity })
      .array()
      .min(1)
      .max(500)
      .optional()
      .meta({ description: "Lines of the invoice, at what it charged for them" }),
    amount: z
      .number()
      .positive()
      .max(1_000_000_000)
      .optional()
      .meta({ description: "With tax; split over the invoice's rates of VAT" }),
    reason: Text(500),
  })
  .refine(({ lines, amount }) => (lines === undefined) !== (amount === undefined), {
    path: ["lines"],
    error: "not_lines_or_amount",
  })
export type IssueCreditNote = z.output<typeof IssueCreditNote>

export const ExportInvoices = z
  .strictObject({
    ...days,
    format: z.enum(EXPORT_FORMATS).meta({
      description:
        "fec: entries for accountants (LPF, art. A47 A-1); csv, xlsx: a row for each rate of VAT; zip: the documents with an index",
    }),
    locale: Locale.optional().meta({
      description: "Language of the headings, and with it separator and decimals of a CSV file",
    }),
  })
  .refine(isInOrder, reversed)
export type ExportInvoices = z.output<typeof ExportInvoices>

const verification = {
  count: z.number().int(),
  valid: z.boolean(),
  first_invalid: z.number().int().nullable(),
}

const oneInvoice = z.strictObject({ invoice: AdminInvoiceDetails })

const PDF = { method: "GET", response: z.string(), contentType: "application/pdf" } as const

/** Invoices and credit notes, of their buyers. */
export const storeInvoiceEndpoints = defineEndpoints({
  storeListInvoices: {
    summary: "List one's invoices and credit notes, newest first",
    description: "A member's are those of the company, as the role allows.",
    method: "GET",
    path: "/store/invoices",
    access: "customer",
    query: StoreInvoicesQuery,
    response: listResponse("invoices", Invoice),
  },
  storeGetInvoice: {
    summary: "Get an invoice or credit note",
    method: "GET",
    path: "/store/invoices/:id",
    access: "public",
    query: InvoiceToken,
    response: z.strictObject({ invoice: Invoice }),
    errors: ["not_found"],
  },
  storeGetInvoiceDocument: {
    ...PDF,
    summary: "Download an invoice as Factur-X (PDF/A-3 with its XML)",
    path: "/store/invoices/:id/document",
    access: "public",
    query: InvoiceToken,
    errors: ["not_found"],
  },
  storeListOrderInvoices: {
    summary: "List the invoices and credit notes of an order",
    description: "For whoever may read all of the order.",
    method: "GET",
    path: "/store/orders/:id/invoices",
    access: "public",
    query: listQuery({}),
    response: listResponse("invoices", Invoice),
    errors: ["not_found"],
  },
})

/** Invoices and credit notes, for staff. */
export const adminInvoiceEndpoints = defineEndpoints({
  adminListInvoices: {
    summary: "List invoices and credit notes, newest first",
    method: "GET",
    path: "/admin/invoices",
    access: "admin",
    query: AdminInvoicesQuery,
    response: listResponse("invoices", AdminInvoice),
  },
  adminSumInvoices: {
    summary: "Add up invoices and credit notes, by currency",
    description: "Of all that the list has with these filters. Credit notes take away.",
    method: "GET",
    path: "/admin/invoices/totals",
    access: "admin",
    query: InvoiceTotalsQuery,
    response: z.strictObject({ totals: InvoiceTotals.array() }),
  },
  adminVerifyInvoices: {
    summary: "Verify the chains of all invoices and closings",
    description:
      "Each is sealed by a hash over itself and the one before, and the totals of closed days are those of their invoices. `first_invalid` is the first position where one was changed, removed, inserted or moved; `valid` is of both.",
    method: "GET",
    path: "/admin/invoices/verification",
    access: "admin",
    response: z.strictObject({ ...verification, closings: z.strictObject(verification) }),
  },
  adminListInvoiceProblems: {
    summary: "List orders that can't be invoiced, newest first",
    description:
      "With what is wrong; they are tried again by themselves, in an hour at the latest.",
    method: "GET",
    path: "/admin/invoice-problems",
    access: "admin",
    query: InvoiceProblemsQuery,
    response: listResponse("invoice_problems", InvoiceProblem),
  },
  adminExportInvoices: {
    summary: "Download the invoices and credit notes of a period",
    description:
      "Credit notes have negative amounts. The accounts of a FEC are those of the option `billing.accounts`.",
    method: "GET",
    path: "/admin/invoice-exports",
    access: "admin",
    query: ExportInvoices,
    response: z.string(),
    contentType: "text/csv, text/plain, application/zip or a spreadsheet",
    errors: ["invoice_seller_unknown", "invoice_not_in_euros"],
  },
  adminGetInvoice: {
    summary: "Get an invoice with its ledger, and what can still be credited",
    method: "GET",
    path: "/admin/invoices/:id",
    access: "admin",
    response: oneInvoice,
    errors: ["not_found"],
  },
  adminGetInvoiceDocument: {
    ...PDF,
    summary: "Download an invoice as Factur-X (PDF/A-3 with its XML)",
    path: "/admin/invoices/:id/document",
    access: "admin",
    errors: ["not_found"],
  },
  adminGetInvoiceXml: {
    summary: "Download the XML of an invoice",
    description: "Cross Industry Invoice D22B, profile EN 16931.",
    method: "GET",
    path: "/admin/invoices/:id/xml",
    access: "admin",
    response: z.string(),
    contentType: "application/xml",
    errors: ["not_found"],
  },
  adminIssueInvoice: {
    summary: "Invoice what of an order isn't invoiced yet",
    description:
      "Answers the last invoice of the order. A dry run answers what the next one would say, and which data it lacks; null where nothing is left.",
    method: "POST",
    path: "/admin/orders/:id/invoices",
    access: "admin",
    idempotent: true,
    body: IssueInvoice,
    response: z.strictObject({
      invoice: AdminInvoiceDetails.nullable(),
      preview: InvoicePreview.nullable(),
    }),
    errors: ["not_found", "invoice_not_due", "invoice_incomplete", "invoice_date_before_last"],
  },
  adminTransmitInvoice: {
    summary: "Send an invoice to the platform",
    description:
      "Invoices of French companies are sent by themselves; this one was issued before there was a platform, or wasn't taken. What the platform may have is looked up before it is sent again.",
    method: "POST",
    path: "/admin/invoices/:id/transmissions",
    access: "admin",
    idempotent: true,
    body: z.strictObject({}),
    response: oneInvoice,
    status: 202,
    errors: ["not_found", "invoice_not_transmissible", "invoice_transmitted"],
  },
  adminIssueCreditNote: {
    summary: "Credit lines of an invoice, or an amount",
    method: "POST",
    path: "/admin/invoices/:id/credit-notes",
    access: "admin",
    idempotent: true,
    body: IssueCreditNote,
    response: oneInvoice,
    status: 201,
    errors: ["not_found", "invoice_credit_too_high", "invoice_date_before_last"],
  },
})
