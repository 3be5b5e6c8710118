import type { InvoiceDraft, PostalAddress } from "../types"

const ADDRESS_FIELDS = ["address_1", "city", "country_code"] as const

const missingIn = (path: string, address: PostalAddress | null | undefined): string[] =>
  address
    ? ADDRESS_FIELDS.filter((field) => !address[field]?.trim()).map((field) => `${path}.${field}`)
    : [path]

const isFrench = (address: PostalAddress | null) => address?.country_code?.toLowerCase() === "fr"

/**
 * What the law wants an invoice to say and isn't known (CGI, annexe II, art. 242 nonies A), by the names of its fields. Nothing
 * is issued before all is there.
 */
export const missingOf = ({
  seller,
  buyer,
  situation,
  taxes,
  lines,
  supplied_on,
  currency_code,
  tax_total,
  euro_vat,
}: InvoiceDraft): string[] => {
  const { company, billing_address } = buyer
  const isIntraCommunity = taxes.some(({ category }) => category === "K")
  const wanted: [field: string, value: unknown][] = [
    ["seller.siren", seller.siren],
    ["seller.vat_number", seller.vat_number],
    ["buyer.name", (company?.name ?? buyer.name).trim()],
    ["lines", lines.length],
  ]
  if (situation === "french_company" && isFrench(billing_address)) {
    wanted.push(["buyer.company.siren", company?.siren])
  }
  if (isIntraCommunity) {
    wanted.push(["buyer.company.vat_number", company?.vat_number], ["supplied_on", supplied_on])
  }
  // VAT is stated in euros as well.
  if (currency_code !== "eur" && tax_total) wanted.push(["euro_rate", euro_vat])
  return [
    ...wanted.filter(([, value]) => !value).map(([field]) => field),
    ...missingIn("seller.address", seller.address),
    ...missingIn("buyer.billing_address", billing_address),
    ...taxes.flatMap(({ category, mention }) =>
      category !== "S" && !mention ? [`taxes.${category}.mention`] : [],
    ),
  ]
}
