import { MathBN } from "@medusajs/framework/utils"
import { dueOn } from "../rules/due-date"
import type {
  InvoiceContent,
  InvoiceLine,
  InvoiceMention,
  InvoiceTax,
  PostalAddress,
  VatCategory,
} from "../types"
import { element, text } from "./xml"
import { typeCodeOf } from "../rules/type-code"

const NAMESPACES = {
  rsm: "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
  ram: "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
  udt: "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
  qdt: "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
} as const

/** The profile EN 16931 of Factur-X 1.09. */
const GUIDELINE = "urn:cen.eu:en16931:2017"

/** Frame of billing (BT-23) of the French reform: goods, goods that are paid already, the final invoice after deposits. */
const GOODS = "B1"
const GOODS_PAID = "B2"
const GOODS_AFTER_DEPOSIT = "B4"

/** Schemes of identifiers (ISO 6523, EAS): SIREN, electronic address by SIREN, e-mail. */
const SIREN = "0002"
const SIREN_ADDRESS = "0225"
const EMAIL = "EM"

/** SEPA credit transfer (UNTDID 4461). */
const CREDIT_TRANSFER = "58"

/** "one" (UN/ECE Recommendation 20). */
const PIECE = "C62"

const EXEMPTION_CODES: Partial<Record<VatCategory, string>> = {
  K: "VATEX-EU-IC",
  G: "VATEX-EU-G",
}

/** Codes of notes (UNTDID 4451); others go without. */
const NOTE_CODES: ReadonlySet<string> = new Set(["PMD", "PMT", "AAB", "TXD"])

const CENTS = 2
const PRICE_DECIMALS = 6
const money = (amount: number) => amount.toFixed(CENTS)

const day = (name: string, value: string | null, prefix = "udt") =>
  value &&
  element(name, text(`${prefix}:DateTimeString`, value.replaceAll("-", ""), { format: "102" }))

type Party = {
  name: string
  siren?: string | null | undefined
  vat_number?: string | null | undefined
  email?: string | null | undefined
  address?: PostalAddress | null | undefined
}

const postalAddress = (address: PostalAddress | null | undefined) =>
  address &&
  element(
    "ram:PostalTradeAddress",
    text("ram:PostcodeCode", address.postal_code),
    text("ram:LineOne", address.address_1),
    text("ram:LineTwo", address.address_2),
    text("ram:CityName", address.city),
    text("ram:CountryID", address.country_code?.toUpperCase()),
  )

const electronicAddress = ({ siren, email }: Party) =>
  element(
    "ram:URIUniversalCommunication",
    siren
      ? text("ram:URIID", siren, { schemeID: SIREN_ADDRESS })
      : text("ram:URIID", email, { schemeID: EMAIL }),
  )

const party = (name: string, one: Party) =>
  element(
    name,
    text("ram:Name", one.name),
    element("ram:SpecifiedLegalOrganization", text("ram:ID", one.siren, { schemeID: SIREN })),
    postalAddress(one.address),
    electronicAddress(one),
    element("ram:SpecifiedTaxRegistration", text("ram:ID", one.vat_number, { schemeID: "VA" })),
  )

const recipient = ({ buyer }: InvoiceContent) => {
  const { shipping_address: address } = buyer
  if (!address) return null
  const person = [address.first_name, address.last_name].filter(Boolean).join(" ")
  const name = address.company ?? person
  return element(
    "ram:ShipToTradeParty",
    text("ram:Name", name || buyer.name),
    postalAddress(address),
  )
}

const line = (
  { title, sku, quantity, subtotal, tax_rate, vat_category }: InvoiceLine,
  index: number,
) => {
  // The line's amount is the truth; its price has at most six decimals (BR-FR).
  const price = Number(MathBN.div(subtotal, quantity).toFixed(PRICE_DECIMALS))
  return element(
    "ram:IncludedSupplyChainTradeLineItem",
    element("ram:AssociatedDocumentLineDocument", text("ram:LineID", index + 1)),
    element(
      "ram:SpecifiedTradeProduct",
      text("ram:SellerAssignedID", sku),
      text("ram:Name", title || "–"),
    ),
    element(
      "ram:SpecifiedLineTradeAgreement",
      element("ram:NetPriceProductTradePrice", text("ram:ChargeAmount", price)),
    ),
    element(
      "ram:SpecifiedLineTradeDelivery",
      text("ram:BilledQuantity", quantity, { unitCode: PIECE }),
    ),
    element(
      "ram:SpecifiedLineTradeSettlement",
      element(
        "ram:ApplicableTradeTax",
        text("ram:TypeCode", "VAT"),
        text("ram:CategoryCode", vat_category),
        text("ram:RateApplicablePercent", money(tax_rate)),
      ),
      element(
        "ram:SpecifiedTradeSettlementLineMonetarySummation",
        text("ram:LineTotalAmount", money(subtotal)),
      ),
    ),
  )
}

const tax = ({ rate, category, base, amount, mention }: InvoiceTax) =>
  element(
    "ram:ApplicableTradeTax",
    text("ram:CalculatedAmount", money(amount)),
    text("ram:TypeCode", "VAT"),
    category !== "S" && text("ram:ExemptionReason", mention),
    text("ram:BasisAmount", money(base)),
    text("ram:CategoryCode", category),
    text("ram:ExemptionReasonCode", EXEMPTION_CODES[category]),
    text("ram:RateApplicablePercent", money(rate)),
  )

const note = ({ code, text: content }: InvoiceMention) =>
  element(
    "ram:IncludedNote",
    text("ram:Content", content),
    NOTE_CODES.has(code) && text("ram:SubjectCode", code),
  )

const isPrepaid = ({ kind, prepaid, total }: InvoiceContent) =>
  kind !== "credit_note" && total > 0 && prepaid >= total

const frameOf = (content: InvoiceContent) => {
  if (content.deposits?.length) return GOODS_AFTER_DEPOSIT
  return isPrepaid(content) ? GOODS_PAID : GOODS
}

const termsOf = (content: InvoiceContent) => {
  const { kind, due_on, issued_on, paid_on, net_days } = content
  if (kind === "credit_note") return null
  const due = isPrepaid(content) ? (paid_on ?? issued_on) : (due_on ?? dueOn(issued_on, net_days))
  return element("ram:SpecifiedTradePaymentTerms", day("ram:DueDateDateTime", due))
}

const totals = (content: InvoiceContent) => {
  const { currency_code, subtotal, tax_total, total } = content
  const currency = currency_code.toUpperCase()
  const prepaid = content.kind !== "credit_note" ? Math.min(content.prepaid, total) : 0
  return element(
    "ram:SpecifiedTradeSettlementHeaderMonetarySummation",
    text("ram:LineTotalAmount", money(subtotal)),
    text("ram:TaxBasisTotalAmount", money(subtotal)),
    text("ram:TaxTotalAmount", money(tax_total), { currencyID: currency }),
    currency !== "EUR" &&
      text("ram:TaxTotalAmount", money(content.euro_vat?.amount ?? 0), { currencyID: "EUR" }),
    text("ram:GrandTotalAmount", money(total)),
    prepaid > 0 && text("ram:TotalPrepaidAmount", money(prepaid)),
    text("ram:DuePayableAmount", money(MathBN.sub(total, prepaid).toNumber())),
  )
}

const settlement = (content: InvoiceContent) => {
  const { number, currency_code, seller, taxes, corrects, deposits = [] } = content
  const currency = currency_code.toUpperCase()
  return element(
    "ram:ApplicableHeaderTradeSettlement",
    text("ram:PaymentReference", number),
    currency !== "EUR" && text("ram:TaxCurrencyCode", "EUR"),
    text("ram:InvoiceCurrencyCode", currency),
    seller.iban &&
      element(
        "ram:SpecifiedTradeSettlementPaymentMeans",
        text("ram:TypeCode", CREDIT_TRANSFER),
        element("ram:PayeePartyCreditorFinancialAccount", text("ram:IBANID", seller.iban)),
      ),
    taxes.map(tax),
    termsOf(content),
    totals(content),
    [...(corrects ? [corrects] : []), ...deposits].map((preceding) =>
      element(
        "ram:InvoiceReferencedDocument",
        text("ram:IssuerAssignedID", preceding.number),
        day("ram:FormattedIssueDateTime", preceding.issued_on, "qdt"),
      ),
    ),
  )
}

const transaction = (content: InvoiceContent) => {
  const { seller, buyer, lines, po_number, supplied_on } = content
  return element(
    "rsm:SupplyChainTradeTransaction",
    lines.map(line),
    element(
      "ram:ApplicableHeaderTradeAgreement",
      party("ram:SellerTradeParty", seller),
      party("ram:BuyerTradeParty", {
        name: buyer.company?.name ?? buyer.name,
        siren: buyer.company?.siren,
        vat_number: buyer.company?.vat_number,
        email: buyer.email,
        address: buyer.billing_address,
      }),
      element("ram:BuyerOrderReferencedDocument", text("ram:IssuerAssignedID", po_number)),
    ),
    element(
      "ram:ApplicableHeaderTradeDelivery",
      recipient(content),
      element("ram:ActualDeliverySupplyChainEvent", day("ram:OccurrenceDateTime", supplied_on)),
    ) || "<ram:ApplicableHeaderTradeDelivery/>",
    settlement(content),
  )
}

/**
 * An invoice or credit note as Cross Industry Invoice D22B, profile EN 16931: the same text each time.
 * @see https://fnfe-mpe.org/factur-x Factur-X 1.09; AFNOR XP Z12-012 for what France adds
 */
export const toCii = (content: InvoiceContent): string => {
  const { number, issued_on, mentions } = content
  const namespaces = Object.entries(NAMESPACES).map(([key, urn]) => ` xmlns:${key}="${urn}"`)
  const root = element(
    "rsm:CrossIndustryInvoice",
    element(
      "rsm:ExchangedDocumentContext",
      element(
        "ram:BusinessProcessSpecifiedDocumentContextParameter",
        text("ram:ID", frameOf(content)),
      ),
      element("ram:GuidelineSpecifiedDocumentContextParameter", text("ram:ID", GUIDELINE)),
    ),
    element(
      "rsm:ExchangedDocument",
      text("ram:ID", number),
      text("ram:TypeCode", typeCodeOf(content)),
      day("ram:IssueDateTime", issued_on),
      mentions.map(note),
    ),
    transaction(content),
  )
  const [open, ...rest] = root.split(">")
  return `<?xml version="1.0" encoding="UTF-8"?>${[`${open}${namespaces.join("")}`, ...rest].join(">")}`
}
