import { Text } from "@medusajs/ui"
import { type AdminCompanyListing, adminCompanyEndpoints } from "../../../contracts/company"
import { COMPANY_STATUSES, VAT_STATUSES } from "../../../modules/company/types"
import { ShortCell } from "../../components/cells"
import { NameLink } from "../../components/name-link"
import { defineList } from "../../lib/define-list"
import { vocabularyFilter } from "../../lib/filters"
import { CompanyStatusBadge, VatStatusBadge } from "../badges"

const VatCell = ({ company }: { company: AdminCompanyListing }) =>
  company.vat_number ? (
    <div className="flex items-center gap-x-3">
      <span className="min-w-28">{company.vat_number}</span>
      <VatStatusBadge status={company.vat_status} />
    </div>
  ) : (
    <ShortCell text={null} />
  )

export const companyList = defineList({
  endpoint: adminCompanyEndpoints.adminListCompanies,
  rows: "companies",
  texts: "companies",
  pathOf: ({ id }) => `/companies/${id}`,
  create: { to: "/companies/create", label: "actions.create" },
  filters: {
    status: vocabularyFilter("columns.status", COMPANY_STATUSES, "companies.status"),
    vat_status: vocabularyFilter(
      "companies.fields.vat_number",
      VAT_STATUSES,
      "companies.vatStatus",
    ),
  },
  columns: [
    {
      id: "name",
      header: "companies.company",
      isSortable: true,
      cell: ({ id, name, country_code }, { country }) => (
        <div className="flex max-w-64 flex-col">
          <NameLink to={`/companies/${id}`} name={name} />
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
            {country(country_code)}
          </Text>
        </div>
      ),
    },
    {
      id: "status",
      header: "columns.status",
      cell: ({ status }) => <CompanyStatusBadge status={status} />,
    },
    {
      id: "vat_number",
      header: "companies.fields.vat_number",
      cell: (company) => <VatCell company={company} />,
    },
    {
      id: "member_count",
      header: "companies.members.title",
      align: "right",
      text: ({ member_count }, { number }) => number(member_count),
    },
    {
      id: "created_at",
      header: "columns.created",
      isSortable: true,
      text: ({ created_at }, { moment }) => moment(created_at),
    },
  ],
})
