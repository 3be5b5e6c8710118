import { createDataTableColumnHelper } from "@medusajs/ui"
import type { AdminCompany } from "../../../contracts/company"
import { type AdminQuoteListing, adminQuoteEndpoints } from "../../../contracts/quote"
import { ListSection, usePages } from "../../components/list-section"
import { formatMoney } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useEndpoint } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { QuoteStatusBadge } from "../../quotes/badges"
import { NumberCell } from "../../quotes/list/number-cell"
import { ValidUntil } from "../../quotes/valid-until"

const helper = createDataTableColumnHelper<AdminQuoteListing>()

const useColumns = () => {
  const t = useText()
  const language = useLanguage()
  return [
    helper.accessor("number", {
      header: t("quotes.fields.number"),
      truncateTooltip: false,
      cell: ({ row }) => <NumberCell quote={row.original} />,
    }),
    helper.accessor("status", {
      header: t("columns.status"),
      truncateTooltip: false,
      cell: ({ getValue }) => <QuoteStatusBadge status={getValue()} />,
    }),
    helper.accessor("total", {
      header: t("quotes.fields.total"),
      align: "right",
      cell: ({ row: { original } }) =>
        formatMoney({ amount: original.total, currency_code: original.currency_code }, language),
    }),
    helper.accessor("valid_until", {
      header: t("quotes.fields.valid_until"),
      truncateTooltip: false,
      cell: ({ row: { original } }) => (
        <ValidUntil status={original.status} validUntil={original.valid_until} />
      ),
    }),
  ]
}

/** The quotes of a company, unread first. */
export const QuoteSection = ({ company }: { company: AdminCompany }) => {
  const t = useText()
  const pages = usePages()
  const { data, error } = useEndpoint(adminQuoteEndpoints.adminListQuotes, {
    query: { company_id: company.id, ...pages.query },
  })
  return (
    <ListSection
      title={t("quotes.title")}
      texts={{ failed: t("companies.quotes.failed"), none: t("companies.quotes.none") }}
      columns={useColumns()}
      rows={data?.quotes}
      count={data?.count}
      error={error}
      pages={pages}
    />
  )
}
