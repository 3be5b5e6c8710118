import { Table, Text } from "@medusajs/ui"
import { Fragment, type ReactNode } from "react"
import type { QuoteItem } from "../../../contracts/quote"
import { formatMoney, formatNumber } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { Changed } from "./changed"
import type { Differences, LineDifference } from "./differences"
import { LineTitle } from "./line-title"

type LineTableProps = {
  lines: readonly QuoteItem[]
  currency: string
  differences: Differences
  alone: { label: string; color: "green" | "red" }
  /** At the end of a line. */
  menuOf?: (line: QuoteItem) => ReactNode
  /** Below a line. */
  belowOf?: (line: QuoteItem) => ReactNode
  /** How much of a line is in stock; null where that doesn't matter. */
  stockOf?: (line: QuoteItem) => { quantity: number; isShort: boolean } | null
}

const NUMBER = "whitespace-nowrap pr-4 text-right"

const has = (difference: LineDifference, field: "quantity" | "unit_price") =>
  difference !== "alone" && difference.has(field)

/** The lines of an offer; their amounts are before discounts and tax. */
export const LineTable = ({
  lines,
  currency,
  differences,
  alone,
  menuOf,
  belowOf,
  stockOf,
}: LineTableProps) => {
  const t = useText()
  const language = useLanguage()
  const money = (amount: number) => formatMoney({ amount, currency_code: currency }, language)
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("quotes.offer.line")}</Table.HeaderCell>
          <Table.HeaderCell className={NUMBER}>{t("quotes.offer.quantity")}</Table.HeaderCell>
          <Table.HeaderCell className={NUMBER}>{t("quotes.offer.unit_price")}</Table.HeaderCell>
          <Table.HeaderCell className={NUMBER}>{t("quotes.offer.subtotal")}</Table.HeaderCell>
          {menuOf && (
            <Table.HeaderCell className="w-7">
              <span className="sr-only">{t("actions.open")}</span>
            </Table.HeaderCell>
          )}
        </Table.Row>
      </Table.Header>
      <Table.Body className="border-b-0 [&>tr:last-child]:border-b-0">
        {lines.map((line) => {
          const difference = differences.lines.get(line.id) ?? "alone"
          const below = belowOf?.(line)
          const stock = stockOf?.(line)
          return (
            <Fragment key={line.id}>
              <Table.Row className={below ? "border-b-0" : undefined}>
                {/* As wide as the others leave it, and no wider than its table. */}
                <Table.Cell className="w-full max-w-0 pr-4">
                  <LineTitle {...{ line, currency, difference, alone }} />
                </Table.Cell>
                <Table.Cell className={NUMBER}>
                  <Changed when={has(difference, "quantity")}>
                    {formatNumber(line.quantity, language)}
                  </Changed>
                  {stock && (
                    <Text
                      size="xsmall"
                      leading="compact"
                      className={stock.isShort ? "text-ui-tag-orange-text" : "text-ui-fg-muted"}
                    >
                      {t(stock.isShort ? "quotes.offer.shortage" : "quotes.offer.stock", {
                        quantity: formatNumber(stock.quantity, language),
                      })}
                    </Text>
                  )}
                </Table.Cell>
                <Table.Cell className={NUMBER}>
                  <Changed when={has(difference, "unit_price")}>{money(line.unit_price)}</Changed>
                  {line.is_tax_inclusive && (
                    <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
                      {t("quotes.offer.withTax")}
                    </Text>
                  )}
                </Table.Cell>
                <Table.Cell className={NUMBER}>{money(line.subtotal)}</Table.Cell>
                {menuOf && <Table.Cell>{menuOf(line)}</Table.Cell>}
              </Table.Row>
              {below && (
                <Table.Row className="hover:bg-ui-bg-base">
                  <td colSpan={menuOf ? 5 : 4} className="pb-3">
                    {below}
                  </td>
                </Table.Row>
              )}
            </Fragment>
          )
        })}
      </Table.Body>
    </Table>
  )
}
