import type { MedusaContainer } from "@medusajs/framework/types"
import type { EReport, OssReport } from "../../contracts/invoice"
import { DomainError } from "../../errors"
import { invoiceService } from "../../modules/invoice"
import type { Days } from "../../modules/invoice/period-repository"
import { eReportXml } from "../../modules/invoice/reporting/e-report-xml"
import { daysOfQuarter, isOss, sumBy } from "../../modules/invoice/reporting/tax-sums"
import type { EReportRow } from "../../modules/invoice/rows"
import { iso } from "../../shared/moment"

/** The VAT of a period by rate and by country. */
export const taxReport = async (container: MedusaContainer, days: Days) => {
  const groups = await invoiceService(container).sumTaxes(days)
  return {
    ...days,
    by_rate: sumBy(["currency_code", "situation", "rate", "category"], groups),
    by_country: sumBy(["currency_code", "country_code", "rate", "category"], groups),
  }
}

/** What the one-stop shop declares of a quarter. @param quarter 2026-Q4 */
export const ossReport = async (
  container: MedusaContainer,
  quarter: string,
): Promise<OssReport> => {
  const service = invoiceService(container)
  const days = daysOfQuarter(quarter)
  const home = service.options.seller?.address.country_code.toUpperCase() ?? "FR"
  const groups = (await service.sumTaxes(days)).filter((group) => isOss(group, home))
  return {
    quarter,
    ...days,
    rows: sumBy(["currency_code", "country_code", "rate"], groups),
    totals: sumBy(["currency_code"], groups),
  }
}

const eReportView = (row: EReportRow): EReport => ({
  id: row.id,
  kind: row.kind,
  from: row.from,
  to: row.to,
  version: row.version,
  content: row.content,
  created_by: row.created_by,
  created_at: iso(row.created_at),
})

export const listEReports = async (
  container: MedusaContainer,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ e_reports: EReport[]; count: number }> => {
  const [rows, count] = await invoiceService(container).listAndCountMillesimeEReports(
    {},
    { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } },
  )
  return { e_reports: rows.map(eReportView), count }
}

const findEReport = async (container: MedusaContainer, id: string): Promise<EReportRow> => {
  const [row] = await invoiceService(container).listMillesimeEReports({ id }, { take: 1 })
  if (!row) throw new DomainError("not_found.e_report")
  return row
}

/** @throws DomainError `not_found` */
export const retrieveEReport = async (container: MedusaContainer, id: string): Promise<EReport> =>
  eReportView(await findEReport(container, id))

/** The file of an e-report. @throws DomainError `not_found`, `invoice_seller_unknown` */
export const eReportFile = async (
  container: MedusaContainer,
  id: string,
): Promise<{ name: string; xml: string }> => {
  const { seller, billing } = invoiceService(container).options
  if (!seller?.siren) throw new DomainError("invoice_seller_unknown")
  const row = await findEReport(container, id)
  const { kind, from, to } = row
  return {
    name: `e-report-${from}-${to}-${kind}.xml`,
    xml: eReportXml(
      { ...row, created_at: new Date(row.created_at) },
      { seller, platform: billing.platform_number },
    ),
  }
}
