import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import type { AdminCompanyListing } from "../../../contracts/company"
import { ShortCell } from "../../components/cells"
import { countryName, formatMoment, formatNumber } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { NameLink } from "../../components/name-link"
import { useSortable } from "../../lib/use-sortable"
import { useText } from "../../lib/use-text"
import { CompanyStatusBadge, VatStatusBadge } from "../badges"

const NameCell = ({ company }: { company: AdminCompanyListing }) => (
  <div className="flex max-w-64 flex-col">
    <NameLink to={`/companies/${company.id}`} name={company.name} />
    <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
      {countryName(company.country_code, useLanguage())}
    </Text>
  </div>
)

const VatCell = ({ company }: { company: AdminCompanyListing }) =>
  company.vat_number ? (
    <div className="flex items-center gap-x-3">
      <span className="min-w-28">{company.vat_number}</span>
      <VatStatusBadge status={company.vat_status} />
    </div>
  ) : (
    <ShortCell text={null} />
  )

const helper = createDataTableColumnHelper<AdminCompanyListing>()

/** The ids of sortable columns are what the API orders by. */
export const useColumns = () => {
  const t = useText()
  const language = useLanguage()
  const sortable = useSortable()
  return [
    helper.accessor("name", {
      header: t("companies.company"),
      ...sortable,
      truncateTooltip: false,
      cell: ({ row }) => <NameCell company={row.original} />,
    }),
    helper.accessor("status", {
      header: t("columns.status"),
      truncateTooltip: false,
      cell: ({ getValue }) => <CompanyStatusBadge status={getValue()} />,
    }),
    helper.accessor("vat_number", {
      header: t("companies.fields.vat_number"),
      truncateTooltip: false,
      cell: ({ row }) => <VatCell company={row.original} />,
    }),
    helper.accessor("member_count", {
      header: t("companies.members.title"),
      align: "right",
      cell: ({ getValue }) => formatNumber(getValue(), language),
    }),
    helper.accessor("created_at", {
      header: t("columns.created"),
      ...sortable,
      cell: ({ getValue }) => formatMoment(getValue(), language),
    }),
  ]
}
