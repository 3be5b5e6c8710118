import { adminInvoiceEndpoints } from "../../../contracts/invoice"
import { INVOICE_KINDS, INVOICE_STATUSES } from "../../../modules/invoice/types"
import { DoubleCell } from "../../components/cells"
import { NameLink } from "../../components/name-link"
import { defineList } from "../../lib/define-list"
import { dayPeriodFilter, vocabularyFilter } from "../../lib/filters"
import { formatDay } from "../../lib/format"
import { InvoiceBadge } from "../badges"

export const invoiceList = defineList({
  endpoint: adminInvoiceEndpoints.adminListInvoices,
  rows: "invoices",
  texts: "invoices",
  pathOf: ({ id }) => `/invoices/${id}`,
  filters: {
    status: vocabularyFilter("columns.status", INVOICE_STATUSES, "invoices.status"),
    kind: vocabularyFilter("invoices.fields.kind", INVOICE_KINDS, "invoices.kinds"),
    issued_on: dayPeriodFilter("invoices.fields.issued_on"),
  },
  columns: [
    {
      id: "number",
      header: "invoices.fields.number",
      isSortable: true,
      cell: ({ id, number }) => <NameLink to={`/invoices/${id}`} name={number} />,
    },
    {
      id: "kind",
      header: "invoices.fields.kind",
      text: ({ kind }, { t }) => t(`invoices.kinds.${kind}`),
    },
    {
      id: "buyer",
      header: "invoices.fields.buyer",
      cell: ({ buyer }) => (
        <DoubleCell
          text={buyer.company_name ?? buyer.name}
          below={buyer.email}
          className="max-w-56"
        />
      ),
    },
    {
      id: "status",
      header: "columns.status",
      cell: (invoice) => <InvoiceBadge invoice={invoice} />,
    },
    {
      id: "issued_on",
      header: "invoices.fields.issued_on",
      isSortable: true,
      text: ({ issued_on }, { language }) => formatDay(issued_on, language),
    },
    {
      id: "due_on",
      header: "invoices.fields.due_on",
      isSortable: true,
      text: ({ due_on }, { language }) => (due_on ? formatDay(due_on, language) : "–"),
    },
    {
      id: "total",
      header: "invoices.fields.total",
      isSortable: true,
      align: "right",
      text: ({ total, currency_code, kind }, { money }) =>
        money({ amount: kind === "credit_note" ? -total : total, currency_code }),
    },
  ],
})
