import { Drawer, Text } from "@medusajs/ui"
import { adminInvoiceEndpoints } from "../../../contracts/invoice"
import { Notice } from "../../components/notice"
import { TextLink } from "../../components/text-link"
import type { CallOf } from "../../lib/endpoint-call"
import { formatDay } from "../../lib/format"
import { useEndpoint } from "../../lib/use-endpoint"
import { useFormat } from "../../lib/use-format"

const MAX_SHOWN = 100

export type InvoicesQuery = CallOf<typeof adminInvoiceEndpoints.adminListInvoices>["query"]

type InvoicesDrawerProps = { title: string; query: InvoicesQuery; onClose: () => void }

/** The invoices that a figure is the sum of. */
export const InvoicesDrawer = ({ title, query, onClose }: InvoicesDrawerProps) => {
  const { t, money, number, language } = useFormat()
  const { data, error } = useEndpoint(adminInvoiceEndpoints.adminListInvoices, {
    query: { ...query, limit: String(MAX_SHOWN) },
  })
  return (
    <Drawer open onOpenChange={(stays) => !stays && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex-1 overflow-y-auto">
          {error && <Notice heading={t("invoices.list.failed")} hint={error.message} />}
          <ul className="divide-y">
            {data?.invoices.map(({ id, kind, issued_on, total, currency_code, ...invoice }) => (
              <li key={id} className="txt-compact-small flex items-center gap-x-4 py-3">
                <TextLink to={`/invoices/${id}`}>{invoice.number}</TextLink>
                <span className="text-ui-fg-subtle">{formatDay(issued_on, language)}</span>
                <span className="ml-auto">
                  {money({ amount: kind === "credit_note" ? -total : total, currency_code })}
                </span>
              </li>
            ))}
          </ul>
          {data && data.count > MAX_SHOWN && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("invoices.vat.more", { count: number(data.count - MAX_SHOWN) })}
            </Text>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
