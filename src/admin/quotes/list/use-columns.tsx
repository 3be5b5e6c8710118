import { createDataTableColumnHelper } from "@medusajs/ui"
import type { AdminQuoteListing } from "../../../contracts/quote"
import { DoubleCell, ShortCell } from "../../components/cells"
import { formatMoment, formatMoney } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useSortable } from "../../lib/use-sortable"
import { useText } from "../../lib/use-text"
import { QuoteStatusBadge } from "../badges"
import { personName } from "../names"
import { useStaffName } from "../people"
import { ValidUntil } from "../valid-until"
import { NumberCell } from "./number-cell"

const helper = createDataTableColumnHelper<AdminQuoteListing>()

/** The ids of sortable columns are what the API orders by. */
export const useColumns = () => {
  const t = useText()
  const language = useLanguage()
  const staffName = useStaffName()
  const sortable = useSortable()
  return [
    helper.accessor("number", {
      header: t("quotes.fields.number"),
      ...sortable,
      truncateTooltip: false,
      cell: ({ row }) => <NumberCell quote={row.original} />,
    }),
    helper.accessor("customer", {
      header: t("quotes.fields.buyer"),
      truncateTooltip: false,
      cell: ({ row: { original } }) => (
        <DoubleCell
          text={original.company?.name ?? null}
          below={personName(original.customer)}
          className="max-w-40 min-[1400px]:max-w-56"
        />
      ),
    }),
    helper.accessor("status", {
      header: t("columns.status"),
      ...sortable,
      truncateTooltip: false,
      cell: ({ getValue }) => <QuoteStatusBadge status={getValue()} />,
    }),
    helper.accessor("total", {
      header: t("quotes.fields.total"),
      ...sortable,
      align: "right",
      cell: ({ row: { original } }) =>
        formatMoney({ amount: original.total, currency_code: original.currency_code }, language),
    }),
    helper.accessor("valid_until", {
      header: t("quotes.fields.valid_until"),
      ...sortable,
      truncateTooltip: false,
      cell: ({ row: { original } }) => (
        <ValidUntil status={original.status} validUntil={original.valid_until} />
      ),
    }),
    helper.accessor("owner_id", {
      header: t("quotes.fields.owner_id"),
      truncateTooltip: false,
      cell: ({ row: { original } }) => (
        <ShortCell text={original.owner_id && staffName(original.owner_id)} />
      ),
    }),
    helper.accessor("created_at", {
      header: t("columns.created"),
      ...sortable,
      cell: ({ getValue }) => formatMoment(getValue(), language),
    }),
  ]
}
