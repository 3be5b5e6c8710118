import { MathBN } from "@medusajs/framework/utils"
import { DomainError } from "../../../../errors"
import type { InvoiceAmounts, InvoiceCause } from "../../types"
import { creditOfAmount } from "../credit"
import { type Paper, depositsOf, leftOf } from "../paper"
import type { Part } from "../supply"
import {
  type Action,
  type Amount,
  type Entry,
  type Movement,
  type Setting,
  isPayment,
  sum,
} from "./order-state"

const byTime = (a: Movement, b: Movement) => a.occurred_at.getTime() - b.occurred_at.getTime()

/** The papers and the ledger of an order while it is decided what is to be done for it. */
export class Account {
  readonly actions: Action[] = []
  papers: Paper[]
  readonly entries: Entry[]
  readonly movements: readonly Movement[]

  constructor(private readonly setting: Setting) {
    this.papers = [...setting.papers]
    this.entries = [...setting.entries]
    this.movements = setting.order.movements.toSorted(byTime)
  }

  get currency() {
    return this.setting.order.currency_code
  }

  get invoices() {
    return this.papers.filter(({ kind }) => kind === "invoice")
  }

  leftOf(paper: Paper) {
    return leftOf(this.byId(paper.id), this.papers, this.currency)
  }

  byId(id: string): Paper {
    const paper = this.papers.find((each) => each.id === id)
    if (!paper) throw new DomainError("not_found.invoice")
    return paper
  }

  has(kind: Paper["kind"], cause: InvoiceCause, cause_id: string): boolean {
    return this.papers.some(
      (paper) => paper.kind === kind && paper.cause === cause && paper.cause_id === cause_id,
    )
  }

  /** What of a movement the ledger of no invoice has. */
  restOf({ source_id, amount }: Movement) {
    const entered = this.entries.filter((entry) => entry.source_id === source_id)
    return MathBN.sub(amount, sum(entered.map((entry) => entry.amount)))
  }

  /** Payments that are of no invoice yet. */
  get unassigned() {
    return sum(this.movements.filter(isPayment).map((movement) => this.restOf(movement)))
  }

  /** What was paid beyond the order's total and not refunded before a refund. */
  overpaidBefore(refund: Movement) {
    const earlier = this.movements.filter((movement) => !isPayment(movement))
    const refunded = earlier.slice(0, earlier.indexOf(refund)).map((each) => this.restOf(each))
    const paid = this.movements.filter(isPayment).map(({ amount }) => amount)
    return MathBN.max(0, MathBN.sub(sum(paid), sum([this.setting.order.total, ...refunded])))
  }

  issue(
    { kind, cause, cause_id, amounts }: Pick<Paper, "kind" | "cause" | "cause_id" | "amounts">,
    { supplied_at, address }: Pick<Part, "supplied_at" | "address">,
  ): Paper {
    const deposits = kind === "invoice" ? this.depositsFor(amounts) : []
    const paper: Paper = {
      id: this.setting.newId(),
      kind,
      cause,
      cause_id,
      language: this.setting.order.language,
      amounts,
      deposits,
      notes: [],
      paid_total: 0,
      refunded_total: 0,
    }
    this.papers.push(paper)
    const due = MathBN.sub(amounts.total, depositsOf(paper))
    const prepaid = MathBN.add(depositsOf(paper), MathBN.min(due, this.unassigned)).toNumber()
    const payments = this.movements.filter(isPayment)
    const paid_at = prepaid ? (payments.at(-1)?.occurred_at ?? null) : null
    this.actions.push({ type: "issue", paper, prepaid, paid_at, supplied_at, address })
    return paper
  }

  /** Deposits that an invoice deducts, the oldest first, as far as neither an invoice nor a credit note has. */
  private depositsFor({ total }: InvoiceAmounts): Paper["deposits"] {
    let due: Amount = total
    return this.papers
      .filter(({ kind }) => kind === "deposit")
      .flatMap((deposit) => {
        const left = this.leftOf(deposit)
        const amount = MathBN.min(left.total, due)
        if (MathBN.lte(amount, 0)) return []
        const taken = creditOfAmount(left, amount, { currency: this.currency, title: "" })
        if (typeof taken === "string") return []
        due = MathBN.sub(due, amount)
        const { taxes, subtotal, tax_total, total: gross } = taken
        return [{ id: deposit.id, taxes, subtotal, tax_total, total: gross }]
      })
  }

  credit({ id }: Paper, cause: InvoiceCause, cause_id: string, amounts: InvoiceAmounts): void {
    const note = { cause, cause_id, created_at: this.setting.now, amounts }
    this.change(id, (paper) => ({ notes: [...paper.notes, note] }))
    this.actions.push({ type: "credit", invoice_id: id, note })
  }

  /** Puts a part of a movement into the ledger of an invoice, once for both. */
  enter({ id }: Paper, movement: Movement, amount: Amount): void {
    const number = MathBN.convert(amount).toNumber()
    const { source_id } = movement
    this.entries.push({ invoice_id: id, source_id, amount: number })
    this.change(id, ({ paid_total, refunded_total }) =>
      isPayment(movement)
        ? { paid_total: MathBN.add(paid_total, number).toNumber() }
        : { refunded_total: MathBN.add(refunded_total, number).toNumber() },
    )
    this.actions.push({ type: "enter", invoice_id: id, movement, amount: number })
  }

  isEntered({ id }: Paper, { source_id }: Movement): boolean {
    return this.entries.some((entry) => entry.invoice_id === id && entry.source_id === source_id)
  }

  private change(id: string, changes: (paper: Paper) => Partial<Paper>): void {
    this.papers = this.papers.map((paper) =>
      paper.id === id ? { ...paper, ...changes(paper) } : paper,
    )
  }
}

/** What invoices have of each line, less what edits have credited. */
export const quantitiesIn = (papers: readonly Paper[]): Map<string, number> => {
  const quantities = new Map<string, number>()
  const add = (id: string, quantity: number) =>
    quantities.set(id, (quantities.get(id) ?? 0) + quantity)
  for (const { kind, amounts, notes } of papers) {
    if (kind !== "invoice") continue
    for (const { id, quantity } of amounts.lines) add(id, quantity)
    for (const note of notes) {
      if (note.cause === "edit")
        for (const { id, quantity } of note.amounts.lines) add(id, -quantity)
    }
  }
  return quantities
}
