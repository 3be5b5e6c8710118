import { createDataTableColumnHelper } from "@medusajs/ui"
import {
  type AdminCompany,
  type CompanyOrder,
  adminCompanyEndpoints,
} from "../../../contracts/company"
import { LinkButton } from "../../components/link-button"
import { ListSection, usePages } from "../../components/list-section"
import { NameLink } from "../../components/name-link"
import { formatMoment, formatMoney } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useEndpoint } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { invoicesPath } from "../../invoices/paths"
import { OrderBadge } from "./order-badges"

const helper = createDataTableColumnHelper<CompanyOrder>()

const useColumns = () => {
  const t = useText()
  const language = useLanguage()
  return [
    helper.accessor("display_id", {
      header: t("companies.orders.number"),
      truncateTooltip: false,
      cell: ({ row: { original } }) => (
        <NameLink to={`/orders/${original.id}`} name={`#${original.display_id}`} />
      ),
    }),
    helper.accessor("created_at", {
      header: t("columns.created"),
      cell: ({ getValue }) => formatMoment(getValue(), language),
    }),
    helper.accessor("payment_status", {
      header: t("companies.orders.payment"),
      truncateTooltip: false,
      cell: ({ getValue }) => <OrderBadge kind="payment" status={getValue()} />,
    }),
    helper.accessor("fulfillment_status", {
      header: t("companies.orders.fulfillment"),
      truncateTooltip: false,
      cell: ({ getValue }) => <OrderBadge kind="fulfillment" status={getValue()} />,
    }),
    helper.accessor("total", {
      header: t("quotes.fields.total"),
      align: "right",
      cell: ({ row: { original } }) =>
        formatMoney({ amount: original.total, currency_code: original.currency_code }, language),
    }),
  ]
}

/** What the members ordered for the company, newest first. */
export const OrderSection = ({ company }: { company: AdminCompany }) => {
  const t = useText()
  const pages = usePages()
  const { data, error } = useEndpoint(adminCompanyEndpoints.adminListCompanyOrders, {
    params: { id: company.id },
    query: pages.query,
  })
  return (
    <ListSection
      title={t("companies.orders.title")}
      texts={{ failed: t("companies.orders.failed"), none: t("companies.orders.none") }}
      columns={useColumns()}
      rows={data?.orders}
      count={data?.count}
      error={error}
      pages={pages}
    >
      <LinkButton to={invoicesPath("company_id", company.id)} label={t("invoices.title")} />
    </ListSection>
  )
}
