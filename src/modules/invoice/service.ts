import type { ConfigModule, Context } from "@medusajs/framework/types"
import { MathBN, MedusaService, generateEntityId } from "@medusajs/framework/utils"
import { createHash } from "node:crypto"
import { DomainError, isUniqueViolation } from "../../errors"
import { knexOf } from "../../shared/knex"
import { PluginService } from "../../shared/plugin-service"
import { nextSerial } from "../../shared/serial"
import { drawInvoice } from "./document"
import {
  type InvoiceFile,
  type InvoiceFilters,
  type ListedInvoice,
  addToBalance,
  findChain,
  findFile,
  findWatermark,
  insertBalance,
  insertFile,
  listInvoices,
  listLinks,
  lockBalance,
  lockChain,
  moveChain,
  moveWatermark,
} from "./invoice-repository"
import Invoice from "./models/invoice"
import InvoiceEntry from "./models/invoice-entry"
import InvoiceSeries from "./models/invoice-series"
import {
  type Problem,
  type ProblemRow,
  deleteProblems,
  findDueProblems,
  listProblems,
  saveProblem,
} from "./problem-repository"
import type { EntryRow, InvoiceRow, SeriesRow } from "./rows"
import {
  type CreditRefusal,
  type CreditedLine,
  type Remainder,
  creditOfAmount,
  creditOfLines,
  creditOfRest,
  remainderOf,
} from "./rules/credit"
import { CREDIT_TITLES } from "./rules/credit-titles"
import { invoiceNumber, seriesOf } from "./rules/number"
import { START, followChain, sealOf } from "./rules/seal"
import type {
  EntryKind,
  InvoiceAmounts,
  InvoiceCause,
  InvoiceContent,
  InvoiceDraft,
  InvoiceKind,
} from "./types"

/** Why an invoice is issued; a second one of the same cause is the first. */
export type Cause = { cause: InvoiceCause; cause_id: string }

/** Whom an invoice concerns. */
export type InvoiceSubject = {
  order_id: string
  customer_id: string | null
  company_id: string | null
}

/** `created_by`: member of staff; null: issued by the store. */
export type NewInvoice = Cause & InvoiceSubject & { draft: InvoiceDraft; created_by: string | null }

/** Money of an order: a capture or a refund. */
export type Movement = {
  kind: EntryKind
  source_id: string
  /** In units of the currency. */
  amount: number
  occurred_at: Date
}

/** Goods that came back. `since`: refunds from then on are of these goods. */
export type ReturnedGoods = { id: string; since: Date; lines: CreditedLine[] }

/** What staff credit: lines of the invoice, an amount with tax, or all that is left. */
export type ManualCredit = { lines: CreditedLine[] } | { amount: number }

export type Issued = { id: string; number: string; kind: InvoiceKind; order_id: string }

type CreditState = { invoice: InvoiceRow; notes: InvoiceRow[]; remainder: Remainder }

/** A credit note's day, by whom and why. */
type CreditMeta = Cause & { issued_on: string; created_by: string | null; reason: string | null }

type Amounts = InvoiceAmounts | CreditRefusal | null

/** Rows of the chain that are read at a time. */
const LINKS_AT_A_TIME = 500

const issuedOf = ({ id, number, kind, order_id }: InvoiceRow): Issued => ({
  id,
  number,
  kind,
  order_id,
})

/**
 * Issues invoices and credit notes and keeps their ledger. Whatever is issued gets its number, its place in the chain and its
 * row in one transaction, which the database lets nobody change afterwards.
 */
class InvoiceModuleService extends PluginService(
  MedusaService<{
    MillesimeInvoice: { dto: InvoiceRow }
    MillesimeInvoiceEntry: { dto: EntryRow }
    MillesimeInvoiceSeries: { dto: SeriesRow }
  }>({
    MillesimeInvoice: Invoice,
    MillesimeInvoiceEntry: InvoiceEntry,
    MillesimeInvoiceSeries: InvoiceSeries,
  }),
) {
  private readonly configModule: ConfigModule

  constructor(...args: [container: { configModule: ConfigModule }, options?: unknown]) {
    super(...args)
    this.configModule = args[0].configModule
  }

  /** What links to invoices are signed with. */
  get linkSecret(): string {
    const { jwtSecret } = this.configModule.projectConfig.http
    return typeof jwtSecret === "string" ? jwtSecret : JSON.stringify(jwtSecret)
  }

  /**
   * Issues an invoice, or finds the one of the same cause.
   * @throws DomainError `invoice_date_before_last`
   */
  async issue({
    draft,
    created_by,
    ...subject
  }: NewInvoice): Promise<Issued & { is_new: boolean }> {
    const content = { ...draft, kind: "invoice", corrects: null, reason: null } as const
    return this.once_("invoice", subject, (context) =>
      this.insert_(content, { ...subject, created_by, corrects_id: null }, context),
    )
  }

  /**
   * Writes captures and refunds of an order into the ledger of its invoice, each once, and a credit note for what was refunded
   * beyond earlier credit notes and overpayments.
   * @param today day of a credit note, 2026-03-31
   */
  async recordMovements(
    invoiceId: string,
    movements: readonly Movement[],
    today: string,
  ): Promise<Issued[]> {
    if (!movements.length) return []
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const balance = await lockBalance(knex, invoiceId)
      if (!balance) throw new DomainError("not_found.invoice")
      const known = await this.listMillesimeInvoiceEntries(
        { source_id: movements.map(({ source_id }) => source_id) },
        { select: ["source_id"] },
        context,
      )
      const added = movements
        .filter(({ source_id }) => !known.some((entry) => entry.source_id === source_id))
        .toSorted((a, b) => a.occurred_at.getTime() - b.occurred_at.getTime())
      const issued: Issued[] = []
      for (const movement of added) {
        await this.createMillesimeInvoiceEntries({ invoice_id: invoiceId, ...movement }, context)
        const sum = movement.kind === "payment" ? "paid_total" : "refunded_total"
        await addToBalance(knex, invoiceId, sum, movement.amount)
        balance[sum] = MathBN.add(balance[sum], movement.amount).toNumber()
        if (movement.kind === "payment") continue
        const state = await this.creditState_(invoiceId, context)
        const { currency_code: currency, language } = state.invoice.content
        const overpaid = MathBN.max(0, MathBN.sub(balance.paid_total, state.invoice.total))
        const uncredited = MathBN.sub(
          MathBN.sub(balance.refunded_total, balance.credited_total),
          overpaid,
        )
        const amount = MathBN.min(uncredited, state.remainder.total, movement.amount)
        if (MathBN.lte(amount, 0)) continue
        const credit = creditOfAmount(state.remainder, amount, {
          currency,
          title: CREDIT_TITLES[language].refund,
        })
        const note = await this.credit_(
          state,
          credit,
          {
            cause: "refund",
            cause_id: movement.source_id,
            issued_on: today,
            created_by: null,
            reason: null,
          },
          context,
        )
        if (!note) continue
        issued.push(note)
        balance.credited_total = MathBN.add(balance.credited_total, amount).toNumber()
      }
      return issued
    })
  }

  /** Credits returned goods, less what was refunded for them already; undefined where nothing is left to credit. */
  async creditReturn(
    invoiceId: string,
    { id, since, lines }: ReturnedGoods,
    today: string,
  ): Promise<Issued | undefined> {
    const meta = { cause: "return", cause_id: id, issued_on: today } as const
    return this.creditOnce_(invoiceId, { ...meta, created_by: null, reason: null }, (state) => {
      const { invoice, notes, remainder } = state
      const { currency_code: currency, language } = invoice.content
      const goods = creditOfLines(invoice.content, remainder, lines, currency)
      const value = typeof goods === "string" ? remainder.total : goods.total
      const refunded = notes
        .filter(({ cause, created_at }) => cause === "refund" && created_at >= since)
        .map(({ content }) => content.total)
      const due = MathBN.sub(value, MathBN.sum(0, ...refunded))
      if (MathBN.lte(due, 0)) return null
      if (!refunded.length && typeof goods !== "string") return goods
      return creditOfAmount(remainder, MathBN.min(due, remainder.total), {
        currency,
        title: CREDIT_TITLES[language].return,
      })
    })
  }

  /** Credits all that is left of the invoice of a canceled order. */
  async creditRest(
    invoiceId: string,
    cause_id: string,
    today: string,
  ): Promise<Issued | undefined> {
    const meta = { cause: "cancel", cause_id, issued_on: today } as const
    return this.creditOnce_(
      invoiceId,
      { ...meta, created_by: null, reason: null },
      ({ invoice: { content }, remainder }) =>
        creditOfRest(remainder, {
          currency: content.currency_code,
          title: CREDIT_TITLES[content.language].cancel,
        }),
    )
  }

  /**
   * Credits what staff say.
   * @throws DomainError `invoice_credit_too_high`, `invalid_request`
   */
  async creditManually(
    invoiceId: string,
    credit: ManualCredit,
    meta: { issued_on: string; created_by: string; reason: string },
  ): Promise<Issued> {
    const cause = { cause: "manual", cause_id: generateEntityId(undefined, "cred") } as const
    const issued = await this.creditOnce_(
      invoiceId,
      { ...cause, ...meta },
      ({ invoice: { content }, remainder }) =>
        "lines" in credit
          ? creditOfLines(content, remainder, credit.lines, content.currency_code)
          : creditOfAmount(remainder, credit.amount, {
              currency: content.currency_code,
              title: CREDIT_TITLES[content.language].amount,
            }),
    )
    if (!issued) throw new DomainError("invoice_credit_too_high", { left: 0 })
    return issued
  }

  /** The invoices that filters find, with what became of them. @param today 2026-03-31 */
  async findInvoices(
    filters: InvoiceFilters,
    page: Parameters<typeof listInvoices>[2],
    today: string,
  ): Promise<{ rows: ListedInvoice[]; count: number }> {
    return this.inTransaction_((context) => listInvoices(knexOf(context), filters, page, today))
  }

  /** The ids of these that the ledger of no invoice has. */
  async listUnrecorded(sourceIds: readonly string[]): Promise<string[]> {
    const known = await this.listMillesimeInvoiceEntries(
      { source_id: [...sourceIds] },
      { select: ["source_id"] },
    )
    const recorded = new Set(known.map(({ source_id }) => source_id))
    return sourceIds.filter((id) => !recorded.has(id))
  }

  /** Since when orders are invoiced: the installation of the module. */
  async since(): Promise<Date> {
    return this.inTransaction_(async (context) => (await findChain(knexOf(context))).since)
  }

  /** Until when changes of orders have been reconciled; undefined before the first time. */
  async reconciledUntil(): Promise<Date | undefined> {
    return this.inTransaction_((context) => findWatermark(knexOf(context)))
  }

  async recordReconciledUntil(until: Date): Promise<void> {
    await this.inTransaction_((context) => moveWatermark(knexOf(context), until))
  }

  /** Keeps why an order can't be invoiced. @returns whether that is new */
  async reportProblem(problem: Problem): Promise<boolean> {
    return this.inTransaction_((context) => saveProblem(knexOf(context), problem))
  }

  /** Forgets what was wrong with orders. */
  async clearProblems(orderIds: readonly string[]): Promise<void> {
    if (!orderIds.length) return
    await this.inTransaction_((context) => deleteProblems(knexOf(context), orderIds))
  }

  /** Orders with a problem that are to be tried again. */
  async listOrdersToRetry(limit: number): Promise<string[]> {
    return this.inTransaction_((context) => findDueProblems(knexOf(context), limit))
  }

  async findProblems(
    query: Parameters<typeof listProblems>[1],
  ): Promise<{ rows: ProblemRow[]; count: number }> {
    return this.inTransaction_((context) => listProblems(knexOf(context), query))
  }

  /**
   * The file of an invoice and its XML: made when they are first asked for, and the same ever after.
   * @throws DomainError `not_found`
   */
  async file(id: string): Promise<InvoiceFile & { number: string }> {
    const [row] = await this.listMillesimeInvoices({ id }, { take: 1 })
    if (!row) throw new DomainError("not_found.invoice")
    const kept = await this.inTransaction_((context) => findFile(knexOf(context), id))
    if (kept) return { ...kept, number: row.number }
    const drawn = await drawInvoice(row.content, row.hash)
    const sha256 = createHash("sha256").update(drawn.pdf).digest("hex")
    const file = await this.inTransaction_(async (context) => {
      await insertFile(knexOf(context), { invoice_id: id, ...drawn, sha256 })
      return findFile(knexOf(context), id)
    })
    return { ...(file ?? drawn), number: row.number }
  }

  /**
   * Follows the chain from its first link to its last, in constant memory.
   * @returns how many there are, and the first position where something was changed, removed, inserted or moved
   */
  async verify(): Promise<{ count: number; valid: boolean; first_invalid: number | null }> {
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const last = await findChain(knex)
      let end = START
      for (;;) {
        const links = await listLinks(knex, end.position, LINKS_AT_A_TIME)
        const followed = followChain(end, links)
        if (followed.broken_at !== null) {
          return { count: last.position, valid: false, first_invalid: followed.broken_at }
        }
        ;({ end } = followed)
        if (links.length < LINKS_AT_A_TIME) break
      }
      // The end may have moved on since it was read; it can't have gone back.
      const isWhole = end.position >= last.position
      const first_invalid = isWhole ? null : end.position + 1
      return { count: Math.max(end.position, last.position), valid: isWhole, first_invalid }
    })
  }

  /** Runs the issue of an invoice unless it was issued; the winner's, if another process was faster. */
  private async once_(
    kind: InvoiceKind,
    { cause, cause_id }: Cause,
    insert: (context: Context) => Promise<Issued>,
  ): Promise<Issued & { is_new: boolean }> {
    const find = async () => {
      const [row] = await this.listMillesimeInvoices({ kind, cause, cause_id }, { take: 1 })
      return row && { ...issuedOf(row), is_new: false }
    }
    const existing = await find()
    if (existing) return existing
    try {
      return { ...(await this.inTransaction_(insert)), is_new: true }
    } catch (error) {
      const winner = isUniqueViolation(error) ? await find() : undefined
      if (winner) return winner
      throw error
    }
  }

  private async creditOnce_(
    invoiceId: string,
    meta: CreditMeta,
    decide: (state: CreditState) => Amounts,
  ): Promise<Issued | undefined> {
    return this.inTransaction_(async (context) => {
      if (!(await lockBalance(knexOf(context), invoiceId))) {
        throw new DomainError("not_found.invoice")
      }
      const { cause, cause_id } = meta
      const [existing] = await this.listMillesimeInvoices(
        { kind: "credit_note", cause, cause_id },
        { take: 1 },
        context,
      )
      if (existing) return undefined
      const state = await this.creditState_(invoiceId, context)
      return this.credit_(state, decide(state), meta, context)
    })
  }

  /** What is left of an invoice whose balance is locked. */
  private async creditState_(invoiceId: string, context: Context): Promise<CreditState> {
    const [invoice] = await this.listMillesimeInvoices(
      { id: invoiceId, kind: "invoice" },
      { take: 1 },
      context,
    )
    if (!invoice) throw new DomainError("not_found.invoice")
    const notes = await this.listMillesimeInvoices({ corrects_id: invoiceId }, {}, context)
    const { content } = invoice
    const credited = notes.map((note) => note.content)
    return { invoice, notes, remainder: remainderOf(content, credited, content.currency_code) }
  }

  private async credit_(
    { invoice, remainder }: CreditState,
    amounts: Amounts,
    { cause, cause_id, issued_on, created_by, reason }: CreditMeta,
    context: Context,
  ): Promise<Issued | undefined> {
    if (amounts === null) return undefined
    if (amounts === "credit_too_high" || amounts === "quantity_too_high") {
      throw new DomainError("invoice_credit_too_high", { left: remainder.total })
    }
    if (amounts === "unknown_line") throw new DomainError("not_found.invoice_line")
    const { id, order_id, customer_id, company_id, number } = invoice
    const content = {
      ...invoice.content,
      ...amounts,
      kind: "credit_note",
      issued_on,
      due_on: null,
      corrects: { id, number, issued_on: invoice.issued_on },
      reason,
    } as const
    const subject = { order_id, customer_id, company_id, cause, cause_id, created_by }
    const issued = await this.insert_(content, { ...subject, corrects_id: id }, context)
    await addToBalance(knexOf(context), id, "credited_total", amounts.total)
    return issued
  }

  private async insert_(
    draft: Omit<InvoiceContent, "number">,
    subject: InvoiceSubject & Cause & { created_by: string | null; corrects_id: string | null },
    context: Context,
  ): Promise<Issued> {
    const knex = knexOf(context)
    const { kind, issued_on, due_on, currency_code, subtotal, tax_total, total } = draft
    const series = seriesOf(kind, issued_on)
    const serial = await nextSerial(knex, "millesime_invoice_series", series, issued_on)
    if (serial === undefined) throw new DomainError("invoice_date_before_last", { series })
    const number = invoiceNumber(series, serial)
    const last = await lockChain(knex)
    const row = {
      id: generateEntityId(undefined, "inv"),
      kind,
      number,
      position: last.position + 1,
      ...subject,
      buyer_name: draft.buyer.company?.name ?? draft.buyer.name,
      currency_code,
      issued_on,
      due_on,
      subtotal,
      tax_total,
      total,
      // As the database gives it back, whatever class a value is of: that is what the hash is verified over.
      content: JSON.parse(JSON.stringify({ ...draft, number })) as InvoiceContent,
    }
    const hash = sealOf(last.hash, row)
    await moveChain(knex, { position: row.position, hash })
    const sealed = { ...row, previous_hash: last.hash, hash }
    await this.createMillesimeInvoices(sealed, context)
    await insertBalance(knex, row.id)
    return { id: row.id, number, kind, order_id: subject.order_id }
  }
}

export default InvoiceModuleService
