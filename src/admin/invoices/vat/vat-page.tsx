import { Container, Heading } from "@medusajs/ui"
import { useState } from "react"
import { taxReportEndpoints } from "../../../contracts/invoice"
import { formatPercent } from "../../lib/format"
import { useEndpoint } from "../../lib/use-endpoint"
import { useFormat } from "../../lib/use-format"
import { useInitial } from "../../lib/use-initial"
import { type Days, PERIODS, type Period, daysOf, recentQuarters } from "../periods"
import { EReportSection } from "./e-report-section"
import { PeriodSelect } from "./period-select"
import { SumTable } from "./sum-table"

const RATE_DECIMALS = 2

/** Eight quarters: the one-stop shop corrects returns of up to three years in the current one. */
const QUARTERS = 8

const issuedWithin = ({ from, to }: Days) => ({ issued_on: { $gte: from, $lte: to } })

const Figures = ({ days }: { days: Days }) => {
  const { t, country, language } = useFormat()
  const rateOf = (rate: number) => formatPercent(rate, language, RATE_DECIMALS)
  const { data, error } = useEndpoint(
    taxReportEndpoints.adminGetTaxReport,
    { query: days },
    { select: ({ tax_report }) => tax_report },
  )
  return (
    <>
      <SumTable
        title={t("invoices.vat.byRate")}
        headings={[t("invoices.vat.sale"), t("invoices.vat.rate")]}
        error={error}
        rows={data?.by_rate.map(({ situation, rate, category, ...sums }) => ({
          cells: [t(`invoices.situations.${situation}`), rateOf(rate)],
          ...sums,
          invoices: {
            ...issuedWithin(days),
            situation,
            tax_rate: String(rate),
            vat_category: category,
          },
        }))}
      />
      <SumTable
        title={t("invoices.vat.byCountry")}
        headings={[t("invoices.vat.country"), t("invoices.vat.rate")]}
        error={error}
        rows={data?.by_country.map(({ country_code, rate, category, ...sums }) => ({
          cells: [nameOf(country_code, country, t("invoices.vat.northernIreland")), rateOf(rate)],
          ...sums,
          invoices: {
            ...issuedWithin(days),
            country_code,
            tax_rate: String(rate),
            vat_category: category,
          },
        }))}
      />
    </>
  )
}

/** `XI` is no country, so the browser knows no name of it. */
const nameOf = (code: string, country: (code: string) => string, northernIreland: string) =>
  code === "XI" ? northernIreland : country(code)

const OssSection = ({ now }: { now: Date }) => {
  const { t, country, language } = useFormat()
  const quarters = recentQuarters(now, QUARTERS)
  const [quarter, setQuarter] = useState(quarters[0] ?? "")
  const { data, error } = useEndpoint(
    taxReportEndpoints.adminGetOssReport,
    { query: { quarter } },
    { select: ({ oss_report }) => oss_report },
  )
  return (
    <SumTable
      title={t("invoices.vat.oss")}
      headings={[t("invoices.vat.country"), t("invoices.vat.rate")]}
      error={error}
      rows={data?.rows.map(({ country_code, rate, ...sums }) => ({
        cells: [
          nameOf(country_code, country, t("invoices.vat.northernIreland")),
          formatPercent(rate, language, RATE_DECIMALS),
        ],
        ...sums,
        invoices: {
          ...issuedWithin(data),
          situation: "eu_consumer",
          country_code,
          tax_rate: String(rate),
        },
      }))}
    >
      <PeriodSelect
        label={t("invoices.vat.quarter")}
        choices={quarters.map((value) => ({ value, label: value.replace("-", " ") }))}
        value={quarter}
        onChange={setQuarter}
      />
    </SumTable>
  )
}

/** The VAT of invoices: by rate, by country, of the one-stop shop, and what is reported of it. */
export const VatPage = () => {
  const { t } = useFormat()
  const now = useInitial(new Date())
  const [period, setPeriod] = useState<Period>("month")
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading>{t("invoices.vat.title")}</Heading>
        <PeriodSelect
          label={t("invoices.vat.period")}
          choices={PERIODS.map((value) => ({ value, label: t(`invoices.vat.periods.${value}`) }))}
          value={period}
          onChange={setPeriod}
        />
      </Container>
      <Figures days={daysOf(period, now)} />
      <OssSection now={now} />
      <EReportSection />
    </div>
  )
}
