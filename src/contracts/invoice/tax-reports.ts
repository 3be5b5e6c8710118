import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse } from "../../http/query"
import {
  E_REPORT_KINDS,
  SITUATIONS,
  TRANSACTION_CATEGORIES,
  TYPE_CODES,
  VAT_CATEGORIES,
} from "../../modules/invoice/types"
import { Day } from "../common"
import { days, isInOrder, reversed } from "./period"
import { InvoiceTax } from "./views"

const amount = z.number().meta({ description: "Units of the currency; credit notes take away" })

const sums = {
  base: amount,
  amount: amount.meta({ description: "VAT" }),
  count: z.number().int().meta({ description: "Invoices and credit notes" }),
}

const currency_code = z.string().meta({ description: "ISO 4217 in lower case" })

const country_code = z
  .string()
  .meta({ description: "Where the goods went: ISO 3166-1 alpha-2, or XI for Northern Ireland" })

const tax = {
  rate: z.number().meta({ description: "Percent" }),
  category: z.enum(VAT_CATEGORIES).meta({ description: "As EN 16931 names it" }),
}

const TaxByRate = z
  .strictObject({ currency_code, situation: z.enum(SITUATIONS), ...tax, ...sums })
  .meta({ id: "TaxByRate" })
export type TaxByRate = z.output<typeof TaxByRate>

const TaxByCountry = z
  .strictObject({ currency_code, country_code, ...tax, ...sums })
  .meta({ id: "TaxByCountry" })
export type TaxByCountry = z.output<typeof TaxByCountry>

const TaxReport = z
  .strictObject({
    from: Day,
    to: Day,
    by_rate: TaxByRate.array(),
    by_country: TaxByCountry.array(),
  })
  .meta({ id: "TaxReport" })

const OssReport = z
  .strictObject({
    quarter: z.string(),
    from: Day,
    to: Day,
    rows: z
      .strictObject({ currency_code, country_code, rate: tax.rate, ...sums })
      .array()
      .meta({ description: "By member state of consumption and rate" }),
    totals: z.strictObject({ currency_code, ...sums }).array(),
  })
  .meta({ id: "OssReport" })
export type OssReport = z.output<typeof OssReport>

const DailySales = z
  .strictObject({
    day: Day,
    currency_code,
    category: z
      .enum(TRANSACTION_CATEGORIES)
      .meta({ description: "TLB1: goods taxed in France, TNT1: goods not taxed there" }),
    ...sums,
    rates: z.strictObject({ rate: tax.rate, base: amount, amount }).array(),
  })
  .meta({ id: "DailySales" })

const SingleSale = z
  .strictObject({
    number: z.string(),
    type_code: z.enum(TYPE_CODES).meta({
      description: "UNTDID 1001: invoice, credit note, deposit, credit note of a deposit",
    }),
    issued_on: Day,
    due_on: Day.nullable(),
    supplied_on: Day.nullable(),
    currency_code,
    subtotal: z.number(),
    tax_total: z.number(),
    taxes: InvoiceTax.array(),
    corrects: z.strictObject({ number: z.string(), issued_on: Day }).nullable(),
    buyer: z.strictObject({
      vat_number: z.string().nullable(),
      country_code: z.string().nullable(),
    }),
  })
  .meta({ id: "SingleSale" })

const EReportContent = z
  .strictObject({
    days: DailySales.array().meta({ description: "Sales to consumers (flux 10.3)" }),
    invoices: SingleSale.array().meta({ description: "To companies abroad (flux 10.1)" }),
  })
  .meta({ id: "EReportContent" })
export type EReportContent = z.output<typeof EReportContent>

const EReport = z
  .strictObject({
    id: z.string(),
    kind: z
      .enum(E_REPORT_KINDS)
      .meta({ description: "IN: the first of its period, RE: replaces the one before" }),
    from: Day,
    to: Day,
    version: z.number().int().meta({ description: "Of its period, from 0" }),
    content: EReportContent,
    created_by: z.string().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: "EReport" })
export type EReport = z.output<typeof EReport>

const Period = z.strictObject(days).refine(isInOrder, reversed)

export const CreateEReport = z.strictObject({ from: Day, to: Day }).refine(isInOrder, reversed)

/** The VAT of invoices and credit notes, for staff. */
export const taxReportEndpoints = defineEndpoints({
  adminGetTaxReport: {
    summary: "Add up the VAT of a period, by rate and by country",
    method: "GET",
    path: "/admin/tax-reports",
    access: "admin",
    query: Period,
    response: z.strictObject({ tax_report: TaxReport }),
  },
  adminGetOssReport: {
    summary: "Add up what the one-stop shop declares of a quarter",
    description:
      "Distance sales to consumers of other member states (Directive 2006/112/EC, art. 369g).",
    method: "GET",
    path: "/admin/tax-reports/oss",
    access: "admin",
    query: z.strictObject({
      quarter: z
        .string()
        .regex(/^\d{4}-Q[1-4]$/, "not_quarter")
        .meta({ description: "Such as 2026-Q4" }),
    }),
    response: z.strictObject({ oss_report: OssReport }),
  },
  adminPreviewEReport: {
    summary: "Show what would be reported of a period to the tax administration",
    method: "GET",
    path: "/admin/e-reports/preview",
    access: "admin",
    query: Period,
    response: z.strictObject({ preview: EReportContent }),
  },
  adminListEReports: {
    summary: "List the e-reports, newest first",
    method: "GET",
    path: "/admin/e-reports",
    access: "admin",
    query: listQuery({}),
    response: listResponse("e_reports", EReport),
  },
  adminCreateEReport: {
    summary: "Keep what is reported of a period",
    description:
      "The first report of a period is IN. A later one is RE and replaces it, unless nothing has changed: then it is the one that there is.",
    method: "POST",
    path: "/admin/e-reports",
    access: "admin",
    idempotent: true,
    body: CreateEReport,
    response: z.strictObject({ e_report: EReport }),
    status: 201,
    errors: ["e_report_period_not_over"],
  },
  adminGetEReportXml: {
    summary: "Download an e-report as XML",
    description: "Flux 10 as annexe 7, version 1.8, of the DGFiP's external specifications has it.",
    method: "GET",
    path: "/admin/e-reports/:id/document",
    access: "admin",
    response: z.string(),
    contentType: "application/xml",
    errors: ["not_found", "invoice_seller_unknown"],
  },
})
