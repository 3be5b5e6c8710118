import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { formatMoney, formatPercent } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { Changed } from "./changed"
import type { Differences } from "./differences"
import type { Offer } from "./offer"
import { useDiscountText } from "./use-discount-text"

type RowProps = { label: ReactNode; below?: string | null; isTotal?: boolean; children: ReactNode }

const Row = ({ label, below, isTotal = false, children }: RowProps) => (
  <div className={isTotal ? "text-ui-fg-base mt-1" : "text-ui-fg-subtle"}>
    <div className="flex items-start justify-between gap-x-4">
      <Text size="small" leading="compact" weight={isTotal ? "plus" : "regular"}>
        {label}
      </Text>
      <Text
        size="small"
        leading="compact"
        weight={isTotal ? "plus" : "regular"}
        className="whitespace-nowrap text-right"
      >
        {children}
      </Text>
    </div>
    {below && (
      <Text size="xsmall" className="text-ui-fg-muted">
        {below}
      </Text>
    )}
  </div>
)

type TotalsProps = { offer: Offer; currency: string; differences: Differences }

/** What an offer comes to, with VAT by rate. */
export const Totals = ({ offer, currency, differences: { offer: changed } }: TotalsProps) => {
  const t = useText()
  const language = useLanguage()
  const discountText = useDiscountText(currency)
  const money = (amount: number) => formatMoney({ amount, currency_code: currency }, language)
  const { discount, shipping } = offer
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Row label={t("quotes.offer.item_subtotal")}>{money(offer.item_subtotal)}</Row>
      {(discount ?? offer.discount_subtotal > 0) && (
        <Row
          label={<Changed when={changed.has("discount")}>{t("quotes.offer.discounts")}</Changed>}
          below={discount && t("quotes.offer.discountOnAll", { discount: discountText(discount) })}
        >
          {money(-offer.discount_subtotal)}
        </Row>
      )}
      <Row
        label={
          <Changed when={changed.has("shipping")}>
            {shipping
              ? t("quotes.offer.shippingBy", { name: shipping.name })
              : t("quotes.offer.shipping")}
          </Changed>
        }
      >
        {shipping ? money(offer.shipping_subtotal) : t("quotes.offer.noShipping")}
      </Row>
      {offer.tax_lines.map(({ rate, base, amount, mention }) => (
        <Row
          key={`${rate} ${mention}`}
          label={t("quotes.offer.tax", {
            rate: formatPercent(rate, language, 2),
            base: money(base),
          })}
          below={mention}
        >
          {money(amount)}
        </Row>
      ))}
      <Row isTotal label={t("quotes.offer.total")}>
        <Changed when={changed.has("total")}>{money(offer.total)}</Changed>
      </Row>
    </div>
  )
}
