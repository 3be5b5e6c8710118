import { adminQuoteEndpoints } from "../../../contracts/quote"
import { QUOTE_STATUSES } from "../../../modules/quote/types"
import { DoubleCell } from "../../components/cells"
import { defineList } from "../../lib/define-list"
import { vocabularyFilter } from "../../lib/filters"
import { LIVE_INTERVAL_MS } from "../../lib/live"
import { QuoteStatusBadge } from "../badges"
import { personName } from "../../lib/person-name"
import { StaffName, useStaff } from "../use-staff"
import { ValidUntil } from "../valid-until"
import { NumberCell } from "./number-cell"

export const quoteList = defineList({
  endpoint: adminQuoteEndpoints.adminListQuotes,
  rows: "quotes",
  texts: "quotes",
  pathOf: ({ id }) => `/quotes/${id}`,
  pollInterval: () => LIVE_INTERVAL_MS,
  create: { to: "/quotes/create", label: "quotes.create" },
  filters: {
    status: vocabularyFilter("columns.status", QUOTE_STATUSES, "quotes.status"),
    owner_id: { label: "quotes.fields.owner_id", useChoices: useStaff },
  },
  columns: [
    {
      id: "number",
      header: "quotes.fields.number",
      isSortable: true,
      cell: (quote) => <NumberCell quote={quote} />,
    },
    {
      id: "customer",
      header: "quotes.fields.buyer",
      cell: ({ company, customer }) => (
        <DoubleCell
          text={company?.name ?? null}
          below={personName(customer)}
          className="max-w-40 min-[1400px]:max-w-56"
        />
      ),
    },
    {
      id: "status",
      header: "columns.status",
      isSortable: true,
      cell: ({ status }) => <QuoteStatusBadge status={status} />,
    },
    {
      id: "total",
      header: "quotes.fields.total",
      isSortable: true,
      align: "right",
      // Before anything was offered it is what the buyer asked for, which the draft may no longer be.
      text: ({ total: amount, currency_code, current_revision }, { t, money }) => {
        const total = money({ amount, currency_code })
        if (current_revision > 0) return total
        return amount > 0 ? t("quotes.totals.requested", { total }) : "–"
      },
    },
    {
      id: "valid_until",
      header: "quotes.fields.valid_until",
      isSortable: true,
      cell: ({ status, valid_until }) => <ValidUntil status={status} validUntil={valid_until} />,
    },
    {
      id: "owner_id",
      header: "quotes.fields.owner_id",
      cell: ({ owner_id }) => <StaffName id={owner_id} />,
    },
    {
      id: "created_at",
      header: "columns.created",
      isSortable: true,
      text: ({ created_at }, { moment }) => moment(created_at),
    },
  ],
})
