import { element, text } from "../factur-x/xml"
import type { Days } from "../period-repository"
import type { EReportKind, Seller } from "../types"
import type { DailySales, EReportContent, SingleSale } from "./e-report"

export type EReport = Days & {
  id: string
  kind: EReportKind
  created_at: Date
  content: EReportContent
}

/** Schemes of identifiers (ISO 6523): SIREN, number of a platform, VAT number of another member state. */
const SIREN = "0002"
const PLATFORM = "0238"
const VAT_NUMBER = "0223"

/** Roles (UNTDID 3035): the platform that sends, the seller who declares. */
const SENDING_PLATFORM = "WK"
const SELLER = "SE"

/** Frame of billing: goods. */
const GOODS = "B1"

const PROFILE = "urn.cpro.gouv.fr:1p0:ereporting"

const CENTS = 2

/** Outside of France no French VAT is due; rates of other states are in none of the lists (annexe 7, G1.24). */
const ratesInFrance = ({ category, base, rates }: DailySales): DailySales["rates"] =>
  category === "TLB1" ? rates : [{ rate: 0, base, amount: 0 }]

const date = (name: string, day: string | null) => text(name, day?.replaceAll("-", ""))
const money = (name: string, amount: number) => text(name, amount.toFixed(CENTS))

/** 20260331235959, in UTC. */
const moment = (at: Date) => at.toISOString().slice(0, 19).replace(/\D/g, "")

const dailySales = (sales: DailySales): string => {
  const rates = ratesInFrance(sales)
  const vat = sales.category === "TLB1" ? sales.amount : 0
  return element(
    "Transactions",
    date("Date", sales.day),
    text("TransactionsCurrency", sales.currency_code.toUpperCase()),
    text("CategoryCode", sales.category),
    money("TaxExclusiveAmount", sales.base),
    money("TaxTotal", vat),
    text("TransactionsCount", sales.count),
    rates.map(({ rate, base, amount }) =>
      element(
        "TaxSubtotal",
        text("TaxPercent", rate),
        money("TaxableAmount", base),
        money("TaxTotal", amount),
      ),
    ),
  )
}

const buyer = ({ buyer: { vat_number, country_code } }: SingleSale): string =>
  element(
    "Buyer",
    text("CompanyId", vat_number, { schemeId: VAT_NUMBER }),
    text("TaxRegistrationId", vat_number, { qualifyingId: "VAT" }),
    element("PostalAddress", text("CountryId", country_code)),
  )

const invoice = (sale: SingleSale, seller: Seller): string =>
  element(
    "Invoice",
    text("ID", sale.number),
    date("IssueDate", sale.issued_on),
    text("TypeCode", sale.type_code),
    text("CurrencyCode", sale.currency_code.toUpperCase()),
    date("DueDate", sale.due_on),
    element("BusinessProcess", text("ID", GOODS), text("TypeID", PROFILE)),
    sale.corrects &&
      element(
        "ReferencedDocument",
        text("ID", sale.corrects.number),
        date("IssueDate", sale.corrects.issued_on),
      ),
    element(
      "Seller",
      text("CompanyId", seller.siren, { schemeId: SIREN }),
      text("TaxRegistrationId", seller.vat_number, { qualifyingId: "VAT" }),
      element("PostalAddress", text("CountryId", seller.address?.country_code.toUpperCase())),
    ),
    buyer(sale),
    sale.supplied_on && element("Delivery", date("Date", sale.supplied_on)),
    element(
      "MonetaryTotal",
      money("TaxExclusiveAmount", sale.subtotal),
      text("TaxAmount", sale.tax_total.toFixed(CENTS), { CurrencyCode: "EUR" }),
    ),
    sale.taxes.map(({ base, amount, category, rate, mention }) =>
      element(
        "TaxSubTotal",
        money("TaxableAmount", base),
        money("TaxAmount", amount),
        element(
          "TaxCategory",
          text("Code", category),
          text("Percent", rate),
          text("TaxExemptionReason", mention),
        ),
      ),
    ),
  )

/**
 * A report as the French platforms take it: flux 10, annexe 7 of the DGFiP's external specifications, version 1.8.
 * @param platform number of the platform that sends it, which completes the file itself where it isn't known here
 */
export const eReportXml = (
  { id, kind, from, to, created_at, content }: EReport,
  { seller, platform }: { seller: Seller; platform: string | undefined },
): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n` +
  element(
    "Report",
    element(
      "ReportDocument",
      text("Id", id),
      element("IssueDateTime", text("DateTimeString", moment(created_at))),
      text("TypeCode", kind),
      platform &&
        element(
          "Sender",
          text("Id", platform, { schemeId: PLATFORM }),
          text("Name", platform),
          text("RoleCode", SENDING_PLATFORM),
        ),
      element(
        "Issuer",
        text("Id", seller.siren, { schemeId: SIREN }),
        text("Name", seller.name),
        text("RoleCode", SELLER),
      ),
    ),
    element(
      "TransactionsReport",
      element("ReportPeriod", date("StartDate", from), date("EndDate", to)),
      content.invoices.map((sale) => invoice(sale, seller)),
      content.days.map(dailySales),
    ),
  )
