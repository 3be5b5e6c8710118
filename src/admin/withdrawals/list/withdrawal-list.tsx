import { adminWithdrawalEndpoints } from "../../../contracts/withdrawal"
import { WITHDRAWAL_STATUSES } from "../../../modules/withdrawal/types"
import { DoubleCell } from "../../components/cells"
import { NameLink } from "../../components/name-link"
import { defineList } from "../../lib/define-list"
import { vocabularyFilter } from "../../lib/filters"
import { formatDay } from "../../lib/format"
import { WithdrawalBadge } from "../badge"

export const withdrawalList = defineList({
  endpoint: adminWithdrawalEndpoints.adminListWithdrawals,
  rows: "withdrawals",
  texts: "withdrawals",
  pathOf: ({ id }) => `/withdrawals/${id}`,
  filters: {
    status: vocabularyFilter("columns.status", WITHDRAWAL_STATUSES, "withdrawals.status"),
  },
  columns: [
    {
      id: "number",
      header: "withdrawals.fields.number",
      isSortable: true,
      cell: ({ id, number }) => <NameLink to={`/withdrawals/${id}`} name={number} />,
    },
    {
      id: "buyer",
      header: "withdrawals.fields.buyer",
      cell: ({ name, email }) => <DoubleCell text={name} below={email} className="max-w-56" />,
    },
    {
      id: "order_number",
      header: "withdrawals.fields.order",
      text: ({ order_number }) => `#${order_number}`,
    },
    {
      id: "status",
      header: "columns.status",
      cell: (withdrawal) => <WithdrawalBadge withdrawal={withdrawal} />,
    },
    {
      id: "declared_at",
      header: "withdrawals.fields.declared_at",
      isSortable: true,
      text: ({ declared_at }, { moment }) => moment(declared_at),
    },
    {
      id: "refund_due_on",
      header: "withdrawals.fields.refund_due_on",
      isSortable: true,
      text: ({ refund_due_on }, { language }) =>
        refund_due_on ? formatDay(refund_due_on, language) : "–",
    },
  ],
})
