import { Button, Container, Table } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import { Notice } from "../../components/notice"
import { SectionHeader } from "../../components/section-header"
import { useFormat } from "../../lib/use-format"
import { InvoicesDrawer, type InvoicesQuery } from "./invoices-drawer"

/** A figure of VAT, and which invoices it is the sum of. */
export type SumRow = {
  cells: readonly [string, string]
  currency_code: string
  base: number
  amount: number
  count: number
  invoices: InvoicesQuery
}

type SumTableProps = {
  title: string
  /** Headings of the first two columns. */
  headings: readonly [string, string]
  rows: readonly SumRow[] | undefined
  error: Error | null
  /** Beside the title. */
  children?: ReactNode
}

const CountButton = ({ row }: { row: SumRow }) => {
  const { t, number } = useFormat()
  const [isOpen, setOpen] = useState(false)
  const title = row.cells.join(" · ")
  return (
    <>
      <Button
        size="small"
        variant="transparent"
        aria-label={t("invoices.vat.open", { title })}
        onClick={() => setOpen(true)}
      >
        {number(row.count)}
      </Button>
      {isOpen && (
        <InvoicesDrawer title={title} query={row.invoices} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

/** Sums of VAT, each with the way to its invoices. */
export const SumTable = ({ title, headings, rows, error, children }: SumTableProps) => {
  const { t, money } = useFormat()
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={title}>{children}</SectionHeader>
      {rows?.length ? (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                {headings.map((heading) => (
                  <Table.HeaderCell key={heading}>{heading}</Table.HeaderCell>
                ))}
                {(["subtotal", "tax_total"] as const).map((sum) => (
                  <Table.HeaderCell key={sum} className="text-right">
                    {t(`invoices.sums.${sum}`)}
                  </Table.HeaderCell>
                ))}
                <Table.HeaderCell className="text-right">{t("invoices.title")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.map((row) => (
                <Table.Row key={`${row.cells.join()}${row.currency_code}`}>
                  {row.cells.map((cell) => (
                    <Table.Cell key={cell}>{cell}</Table.Cell>
                  ))}
                  {[row.base, row.amount].map((amount, index) => (
                    <Table.Cell key={index} className="text-right">
                      {money({ amount, currency_code: row.currency_code })}
                    </Table.Cell>
                  ))}
                  <Table.Cell className="text-right">
                    <CountButton row={row} />
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      ) : (
        (rows ?? error) && (
          <div className="px-6 py-8">
            <Notice
              heading={error ? t("invoices.vat.failed") : t("invoices.vat.none")}
              {...(error && { hint: error.message })}
            />
          </div>
        )
      )}
    </Container>
  )
}
