import { MathBN } from "@medusajs/framework/utils"
import type { DepositTaken, InvoiceAmounts, InvoiceCause, InvoiceContent } from "../types"
import { type Remainder, remainderOf } from "./credit"

/** A credit note of an invoice. */
export type Note = {
  cause: InvoiceCause
  cause_id: string
  created_at: Date
  amounts: InvoiceAmounts
}

/** An invoice or deposit of an order, issued or about to be, with what became of it. */
export type Paper = {
  id: string
  kind: "invoice" | "deposit"
  cause: InvoiceCause
  cause_id: string
  language: InvoiceContent["language"]
  amounts: InvoiceAmounts
  /** What an invoice deducts of deposits. */
  deposits: readonly Omit<DepositTaken, "number" | "issued_on">[]
  notes: readonly Note[]
  paid_total: number
  refunded_total: number
}

const sum = (amounts: readonly number[]) => MathBN.sum(0, ...amounts)

export const creditedOf = ({ notes }: Paper) => sum(notes.map(({ amounts }) => amounts.total))

export const depositsOf = ({ deposits }: Paper) => sum(deposits.map(({ total }) => total))

/** What the buyer still owes on it; negative: what the seller owes. */
export const owedOn = (paper: Paper) =>
  MathBN.sub(
    MathBN.add(paper.amounts.total, paper.refunded_total),
    MathBN.sum(0, depositsOf(paper), creditedOf(paper), paper.paid_total),
  )

/** What invoices have deducted of a deposit. */
const takingsOf = ({ id, kind }: Paper, papers: readonly Paper[]): InvoiceAmounts[] =>
  kind === "deposit"
    ? papers
        .flatMap(({ deposits }) => deposits)
        .filter((deposit) => deposit.id === id)
        .map((taken) => ({ ...taken, lines: [] }))
    : []

/** What can still be credited of it: of a deposit, what no invoice has deducted. */
export const leftOf = (paper: Paper, papers: readonly Paper[], currency: string): Remainder =>
  remainderOf(
    paper.amounts,
    [...paper.notes.map(({ amounts }) => amounts), ...takingsOf(paper, papers)],
    currency,
  )
