import { MathBN } from "@medusajs/framework/utils"
import { DomainError } from "../../../errors"
import { rounded } from "../../../shared/money"
import type { IssuePolicy } from "../options"
import type {
  EntryKind,
  InvoiceAmounts,
  InvoiceCause,
  InvoiceContent,
  PostalAddress,
} from "../types"
import { amountsOf } from "./amounts"
import {
  type CreditedLine,
  creditOfAmount,
  creditOfLines,
  creditOfRest,
  remainderOf,
} from "./credit"
import { CREDIT_TITLES, depositTitle } from "./credit-titles"
import { creditsOfEdit, stillToInvoice } from "./difference"
import { type Note, type Paper, depositsOf, leftOf, owedOn } from "./paper"
import { type ChargedLine, type Part, type Supply, partsOf, wholeOf } from "./supply"

type Amount = Parameters<typeof MathBN.convert>[0]

/** Money of an order: a capture or a refund. */
export type Movement = {
  kind: EntryKind
  source_id: string
  /** In units of the currency. */
  amount: number
  occurred_at: Date
}

/** Goods that came back. `since`: refunds from then on are of these goods. */
export type ReturnedGoods = { id: string; since: Date; lines: readonly CreditedLine[] }

/** An order as its invoices see it. */
export type OrderState = {
  id: string
  number: string
  /** Counts its edits. */
  version: number
  currency_code: string
  language: InvoiceContent["language"]
  /** Neither a draft nor canceled. */
  is_binding: boolean
  canceled_at: Date | null
  lines: readonly ChargedLine[]
  /** What it charges, before any credit. */
  total: Amount
  /** In the order of time. */
  supplies: readonly Supply[]
  movements: readonly Movement[]
  returns: readonly ReturnedGoods[]
}

/** What is to be done for an order, in this order. */
export type Action =
  | {
      type: "issue"
      paper: Paper
      prepaid: number
      paid_at: Date | null
      supplied_at: Date | null
      address: PostalAddress | null
    }
  | { type: "credit"; invoice_id: string; note: Note }
  | { type: "enter"; invoice_id: string; movement: Movement; amount: number }

/** What of each movement the ledger has, by invoice. */
export type Entry = { invoice_id: string; source_id: string; amount: number }

type Setting = {
  order: OrderState
  papers: readonly Paper[]
  entries: readonly Entry[]
  /** `whole`: staff invoice all of it now. */
  policy: IssuePolicy | "whole"
  newId: () => string
  now: Date
}

const sum = (amounts: readonly Amount[]) => MathBN.sum(0, ...amounts)
const isPayment = ({ kind }: Movement) => kind === "payment"
const byTime = (a: Movement, b: Movement) => a.occurred_at.getTime() - b.occurred_at.getTime()

/** The papers and the ledger of an order while it is decided what is to be done for it. */
class Account {
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

/**
 * A payment of a part before anything was handed over is a deposit: its VAT is due when it is received (CGI, art. 269-2-a),
 * and it has an invoice of its own (art. 289-I-1-c), not before an intra-community supply.
 */
const issueDeposits = (account: Account, { order, policy }: Setting): void => {
  if (policy !== "capture" && policy !== "fulfillment") return
  if (account.invoices.length || order.lines.some(({ vat_category }) => vat_category === "K"))
    return
  const { currency_code: currency, total } = order
  const whole = amountsOf(order.lines, rounded(total, currency), currency)
  const supplied = order.supplies[0]?.at.getTime() ?? Infinity
  let paid = MathBN.convert(0)
  for (const movement of account.movements.filter(isPayment)) {
    paid = MathBN.add(paid, movement.amount)
    const { source_id, occurred_at } = movement
    if (MathBN.gte(paid, whole.total) || occurred_at.getTime() >= supplied) return
    if (account.has("deposit", "capture", source_id) || MathBN.lte(account.restOf(movement), 0))
      continue
    const amounts = creditOfAmount(remainderOf(whole, [], currency), movement.amount, {
      currency,
      title: depositTitle(order.language, order.number),
    })
    if (typeof amounts === "string") continue
    const cause = { kind: "deposit", cause: "capture", cause_id: source_id, amounts } as const
    account.enter(
      account.issue(cause, { supplied_at: null, address: null }),
      movement,
      movement.amount,
    )
  }
}

const isPaid = ({ movements, total, currency_code }: OrderState) =>
  MathBN.gte(
    sum(movements.filter(isPayment).map(({ amount }) => amount)),
    rounded(total, currency_code),
  )

const quantitiesIn = (papers: readonly Paper[]): Map<string, number> => {
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

/** Invoices what is due, and credits what an edit of the order has taken back. */
const issueInvoices = (account: Account, { order, policy }: Setting): void => {
  const { currency_code: currency, lines } = order
  const charged = { lines, total: rounded(order.total, currency), currency }
  /** An edit may be followed by several of a kind. */
  const editOf = (former: readonly { cause: InvoiceCause }[]) =>
    `${order.id}:${order.version}:${former.filter(({ cause }) => cause === "edit").length + 1}`
  const before = quantitiesIn(account.papers)
  const title = CREDIT_TITLES[order.language].edit
  for (const { paper, amounts } of creditsOfEdit(account.papers, charged, title)) {
    account.credit(paper, "edit", editOf(paper.notes), amounts)
  }
  const parts =
    policy === "whole" ? [wholeOf(order)] : partsOf(policy, { ...order, is_paid: isPaid(order) })
  // What was invoiced of a line before it got another price is invoiced anew.
  const again = { ...wholeOf(order), cause: "edit", quantities: before } as const
  for (const { cause, cause_id, quantities, ...supply } of before.size
    ? [again, ...parts]
    : parts) {
    const amounts = stillToInvoice(account.papers, { ...charged, quantities })
    if (!amounts) continue
    const isEdit = cause === "edit" || account.has("invoice", cause, cause_id)
    const own = isEdit
      ? ({ cause: "edit", cause_id: editOf(account.invoices) } as const)
      : { cause, cause_id }
    account.issue({ kind: "invoice", ...own, amounts }, supply)
  }
}

/** A movement that is entered on one invoice after the other. */
class Entering {
  private rest: Amount
  private readonly parts = new Map<string, Amount>()

  constructor(
    private readonly account: Account,
    private readonly movement: Movement,
  ) {
    this.rest = account.restOf(movement)
  }

  /** Takes as much of it for an invoice, at most; of an earlier time nothing is added. */
  take(paper: Paper, atMost: Amount = this.rest): Amount {
    const part = MathBN.min(this.rest, atMost)
    if (MathBN.lte(part, 0) || this.account.isEntered(paper, this.movement)) return 0
    this.parts.set(paper.id, MathBN.add(this.parts.get(paper.id) ?? 0, part))
    this.leave(part)
    return part
  }

  /** Keeps a part for later. */
  leave(amount: Amount): void {
    this.rest = MathBN.sub(this.rest, MathBN.min(amount, this.rest))
  }

  enter(): void {
    for (const [id, amount] of this.parts) {
      this.account.enter(this.account.byId(id), this.movement, amount)
    }
  }
}

/** A payment is of the invoices that are owed, the oldest first; what is too much, of the last. */
const enterPayment = (account: Account, movement: Movement, isLast: boolean): void => {
  const entering = new Entering(account, movement)
  for (const paper of account.papers) entering.take(paper, owedOn(paper))
  const last = account.papers.at(-1)
  if (last && isLast) entering.take(last)
  entering.enter()
}

/**
 * A refund is of what the seller owes on an invoice already, then of payments that are of no invoice yet, and last a gesture of
 * goodwill, with a credit note: of a deposit before any invoice, and of the last of each first.
 */
const enterRefund = (account: Account, movement: Movement, isLast: boolean): void => {
  const entering = new Entering(account, movement)
  for (const paper of account.papers) entering.take(paper, MathBN.mult(owedOn(paper), -1))
  if (!isLast) entering.leave(account.overpaidBefore(movement))
  const newest = account.papers.toReversed()
  const candidates = [
    ...newest.filter(({ kind }) => kind === "deposit"),
    ...newest.filter(({ kind }) => kind === "invoice"),
  ]
  for (const paper of candidates) {
    const left = account.leftOf(paper)
    const part = entering.take(paper, left.total)
    const title = CREDIT_TITLES[paper.language].refund
    const amounts = creditOfAmount(left, part, { currency: account.currency, title })
    if (typeof amounts === "string" || !amounts.total) continue
    account.credit(paper, "refund", movement.source_id, amounts)
  }
  const last = account.papers.at(-1)
  if (last && isLast) entering.take(last)
  entering.enter()
}

/** Credits goods that came back, once, less what was refunded for them already. */
const creditReturn = (account: Account, { id, since, lines }: ReturnedGoods): void => {
  const notes = account.papers.flatMap((paper) => paper.notes)
  if (notes.some(({ cause, cause_id }) => cause === "return" && cause_id === id)) return
  const wanted = new Map(lines.map((line) => [line.id, line.quantity]))
  const parts = account.invoices.flatMap((paper) => {
    const left = account.leftOf(paper)
    const credited = paper.amounts.lines.flatMap((line) => {
      const quantity = Math.min(wanted.get(line.id) ?? 0, left.quantities.get(line.id) ?? 0)
      if (quantity <= 0) return []
      wanted.set(line.id, (wanted.get(line.id) ?? 0) - quantity)
      return [{ id: line.id, quantity }]
    })
    return credited.length ? [{ paper, left, credited }] : []
  })
  const refunded = sum(
    notes
      .filter(({ cause, created_at }) => cause === "refund" && created_at >= since)
      .map(({ amounts }) => amounts.total),
  )
  const { currency } = account
  let covered: Amount = refunded
  for (const { paper, left, credited } of parts) {
    const goods = creditOfLines(paper.amounts, left, credited, currency)
    if (typeof goods !== "string" && refunded.isZero()) {
      account.credit(paper, "return", id, goods)
      continue
    }
    const untouched = { ...remainderOf(paper.amounts, [], currency), quantities: left.quantities }
    const whole = creditOfLines(paper.amounts, untouched, credited, currency)
    const value = typeof whole === "string" ? left.total : whole.total
    const due = MathBN.min(MathBN.sub(value, MathBN.min(covered, value)), left.total)
    covered = MathBN.sub(covered, MathBN.min(covered, value))
    if (MathBN.lte(due, 0)) continue
    const title = CREDIT_TITLES[paper.language].return
    const amounts = creditOfAmount(left, due, { currency, title })
    if (typeof amounts !== "string") account.credit(paper, "return", id, amounts)
  }
}

const creditRest = (account: Account, order: OrderState): void => {
  for (const { id } of account.papers) {
    const paper = account.byId(id)
    const title = CREDIT_TITLES[paper.language].cancel
    const rest = creditOfRest(account.leftOf(paper), { currency: account.currency, title })
    if (rest) account.credit(paper, "cancel", order.id, rest)
  }
}

/** Whether nothing more of an order will be invoiced. */
const isComplete = (account: Account, order: OrderState): boolean => {
  if (!order.is_binding) return true
  const quantities = quantitiesIn(account.papers)
  return order.lines.every(
    ({ id, quantity, is_freight }) => is_freight || (quantities.get(id) ?? 0) >= quantity,
  )
}

/**
 * Decides what is to be issued for an order and how its money is entered: deposits, invoices, credit notes and the ledger follow
 * from the order as it is now and from what was issued before, whatever came first.
 */
export const settle = (setting: Setting): Action[] => {
  const account = new Account(setting)
  const { order } = setting
  if (order.is_binding && MathBN.gt(order.total, 0)) {
    issueDeposits(account, setting)
    issueInvoices(account, setting)
  }
  const isLast = isComplete(account, order)
  for (const movement of account.movements.filter(isPayment)) {
    enterPayment(account, movement, isLast)
  }
  for (const movement of account.movements) {
    if (!isPayment(movement)) enterRefund(account, movement, isLast)
  }
  for (const goods of order.returns) creditReturn(account, goods)
  if (order.canceled_at) creditRest(account, order)
  return account.actions
}
