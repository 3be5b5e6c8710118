import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { type AdminCompany, type VatCheck, adminCompanyEndpoints } from "../../../contracts/company"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useEndpoint } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { VatOutcomeBadge } from "../badges"
import { ListSection, usePages } from "../../components/list-section"
import { viesErrorText } from "./vies-error-text"

const helper = createDataTableColumnHelper<VatCheck>()

/** The number, and that of the consultation where VIES gave one. */
const NumberCell = ({ check }: { check: VatCheck }) => (
  <div className="flex flex-col">
    {check.vat_number}
    {check.consultation_number && (
      <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
        {check.consultation_number}
      </Text>
    )}
  </div>
)

/** What staff decided by hand, and by which proof. */
const DecisionCell = ({ check: { reason, document_url } }: { check: VatCheck }) => {
  const t = useText()
  return (
    <div className="flex min-w-40 flex-col whitespace-normal py-3">
      {reason}
      <Text size="xsmall" className="text-ui-fg-muted">
        {t("companies.checks.byHand")}
        {document_url && (
          <>
            {" · "}
            <a
              href={document_url}
              target="_blank"
              rel="noreferrer"
              className="text-ui-fg-interactive"
            >
              {t("companies.checks.document")}
            </a>
          </>
        )}
      </Text>
    </div>
  )
}

/** Whose number it is, as VIES says, or why it said nothing. */
const HolderCell = ({ check: { name, error, address } }: { check: VatCheck }) => {
  const t = useText()
  return (
    <div className="flex min-w-40 flex-col whitespace-normal py-3">
      {name ?? (error ? t(viesErrorText(error)) : "–")}
      {address && (
        <Text size="xsmall" className="text-ui-fg-muted whitespace-pre-line">
          {address}
        </Text>
      )}
    </div>
  )
}

const useColumns = () => {
  const t = useText()
  const language = useLanguage()
  return [
    helper.accessor("created_at", {
      header: t("companies.checks.asked"),
      cell: ({ getValue }) => formatMoment(getValue(), language),
    }),
    helper.accessor("outcome", {
      header: t("companies.checks.outcome"),
      truncateTooltip: false,
      cell: ({ getValue }) => <VatOutcomeBadge outcome={getValue()} />,
    }),
    helper.accessor("vat_number", {
      header: t("companies.checks.number"),
      truncateTooltip: false,
      cell: ({ row }) => <NumberCell check={row.original} />,
    }),
    helper.accessor("name", {
      header: t("companies.checks.holder"),
      truncateTooltip: false,
      cell: ({ row: { original } }) =>
        original.source === "staff" ? (
          <DecisionCell check={original} />
        ) : (
          <HolderCell check={original} />
        ),
    }),
  ]
}

/** What VIES answered and staff decided, newest first: the proof that the number was checked. */
export const VatCheckSection = ({ company }: { company: AdminCompany }) => {
  const t = useText()
  const pages = usePages()
  const { data, error } = useEndpoint(adminCompanyEndpoints.adminListVatChecks, {
    params: { id: company.id },
    query: pages.query,
  })
  const columns = useColumns()
  return (
    <ListSection
      title={t("companies.checks.title")}
      texts={{ failed: t("companies.checks.failed"), none: t("companies.checks.none") }}
      columns={columns}
      rows={data?.vat_checks}
      count={data?.count}
      error={error}
      pages={pages}
    />
  )
}
