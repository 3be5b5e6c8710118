import { Container } from "@medusajs/ui"
import { adminInvoiceEndpoints } from "../../../contracts/invoice"
import type { CallOf } from "../../lib/endpoint-call"
import { useEndpoint } from "../../lib/use-endpoint"
import { useFormat } from "../../lib/use-format"

type Query = Parameters<typeof useTotals>[0]

const useTotals = (query: CallOf<typeof adminInvoiceEndpoints.adminSumInvoices>["query"]) =>
  useEndpoint(adminInvoiceEndpoints.adminSumInvoices, { query }, { select: ({ totals }) => totals })

const FIGURES = ["subtotal", "tax_total", "total", "open"] as const

/** What all the invoices of a list come to, by currency. */
export const TotalsSection = ({ query }: { query: Query }) => {
  const { t, money } = useFormat()
  const { data: totals } = useTotals(query)
  if (!totals?.length) return null
  return (
    <Container className="divide-y p-0">
      {totals.map(({ currency_code, ...sums }) => (
        <dl
          key={currency_code}
          aria-label={t("invoices.sums.title", { currency: currency_code.toUpperCase() })}
          className="grid grid-cols-2 gap-4 px-6 py-4 sm:grid-cols-4"
        >
          {FIGURES.map((figure) => (
            <div key={figure}>
              <dt className="text-ui-fg-subtle txt-compact-small">
                {t(`invoices.sums.${figure}`)}
              </dt>
              <dd className="txt-compact-small-plus">
                {money({ amount: sums[figure], currency_code })}
              </dd>
            </div>
          ))}
        </dl>
      ))}
    </Container>
  )
}
