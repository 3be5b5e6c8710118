import type { ConfigModule, Context } from "@medusajs/framework/types"
import { MathBN, MedusaService, generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { createHash } from "node:crypto"
import { DomainError } from "../../errors"
import { knexOf } from "../../shared/knex"
import { PluginService } from "../../shared/plugin-service"
import { nextSerial } from "../../shared/serial"
import {
  type ClosingEnd,
  firstDay,
  lastPositionUntil,
  listClosings,
  lockClosing,
  moveClosing,
  sumDays,
} from "./closing-repository"
import { drawInvoice } from "./document"
import type { EuroRate, ExchangeRates } from "./exchange-rates"
import { ecbRates } from "./exchange-rates/ecb"
import {
  type InvoiceFile,
  type InvoiceFilters,
  type InvoiceTotals,
  type ListedInvoice,
  addToBalance,
  findChain,
  findFile,
  findWatermark,
  insertBalance,
  insertFile,
  listInvoices,
  listLinks,
  lockChain,
  lockOrder,
  moveChain,
  moveWatermark,
  saveOrderVersion,
  sumInvoices,
} from "./invoice-repository"
import EReport from "./models/e-report"
import Invoice from "./models/invoice"
import InvoiceClosing from "./models/invoice-closing"
import InvoiceEntry from "./models/invoice-entry"
import InvoiceSeries from "./models/invoice-series"
import type { IssuePolicy } from "./options"
import {
  type Days,
  type LedgerPlace,
  type LedgerRow,
  findForeign,
  firstPosition,
  listFileHashes,
  listIssued,
  listOfSituations,
  listLedger,
} from "./period-repository"
import { dailySalesOf, type EReportContent, singleSaleOf, situationsOf } from "./reporting/e-report"
import {
  type Problem,
  type ProblemRow,
  deleteProblems,
  findDueProblems,
  listProblems,
  saveProblem,
} from "./problem-repository"
import type { ClosingRow, EReportRow, EntryRow, InvoiceRow, SeriesRow } from "./rows"
import { draftOf, issuedOf, papersOf, referencesOf, remainderIn } from "./rules/books"
import { type CreditedLine, type Remainder, creditOfAmount, creditOfLines } from "./rules/credit"
import { CREDIT_TITLES } from "./rules/credit-titles"
import {
  type ClosedPeriod,
  type ClosingState,
  addTotals,
  followClosings,
  periodsEndingOn,
  perpetualAfter,
  sealOfClosing,
} from "./rules/closing"
import { addDays, dayOf } from "../../shared/days"
import { euroVatOf, isCurrent } from "./rules/euro-vat"
import { missingOf } from "./rules/missing"
import { invoiceNumber, seriesOf } from "./rules/number"
import { canonicalJson } from "./rules/chain"
import type { Note, Paper } from "./rules/paper"
import { sumTaxes } from "./tax-repository"
import { type TaxGroup, sumBy } from "./reporting/tax-sums"
import { START, followChain, sealOf } from "./rules/seal"
import { type Action, type Entry, type OrderState, planInvoicing } from "./rules/plan"
import { Transmissions } from "./transmission/transmissions"
import type {
  ClosingContent,
  InvoiceCause,
  InvoiceContent,
  InvoiceDraft,
  InvoiceKind,
  InvoiceTerms,
} from "./types"

const newInvoiceId = () => generateEntityId(undefined, "inv")

/** Why an invoice is issued; a second one of the same cause is the first. */
type Cause = { cause: InvoiceCause; cause_id: string }

/** Whom an invoice concerns. */
export type InvoiceSubject = {
  order_id: string
  customer_id: string | null
  company_id: string | null
}

/** An order with all that its invoices say or follow from. */
export type OrderFacts = {
  customer_id: string | null
  company_id: string | null
  order: OrderState
  terms: InvoiceTerms
  /** Of another currency than euros. */
  euro_rate?: EuroRate | undefined
  /** What of the order no invoice can do without, beside what the law wants. */
  missing: readonly string[]
}

/** `whole`: staff invoice all of it now. */
export type InvoicingPolicy = IssuePolicy | "whole"

/** What staff credit: lines of the invoice, or an amount with tax. */
export type ManualCredit = { lines: CreditedLine[] } | { amount: number }

export type Issued = { id: string; number: string; kind: InvoiceKind; order_id: string }

/** A document before it has a number, and by whom. */
type NewDocument = InvoiceSubject &
  Cause & {
    id?: string
    content: Omit<InvoiceContent, "number">
    corrects_id: string | null
    created_by: string | null
  }

type IssuedRow = Pick<InvoiceRow, "id" | "kind" | "number" | "issued_on" | "content"> &
  InvoiceSubject

type Books = { papers: Paper[]; entries: Entry[]; rows: InvoiceRow[] }

/** Rows of the chain that are read at a time. */
const LINKS_AT_A_TIME = 500

/** Days that are closed in one transaction, which invoices wait for. */
const DAYS_AT_A_TIME = 100

/** What became of following a chain. */
export type Verification = { count: number; valid: boolean; first_invalid: number | null }

/** Of a chain without a broken link. It may have moved on since its end was read; it can't have gone back. */
const verificationOf = (followed: number, last: number): Verification => {
  const isWhole = followed >= last
  return {
    count: Math.max(followed, last),
    valid: isWhole,
    first_invalid: isWhole ? null : followed + 1,
  }
}

/**
 * Issues invoices and credit notes and keeps their ledger. Whatever is issued gets its number, its place in the chain and its
 * row in one transaction, which the database lets nobody change afterwards.
 */
class InvoiceModuleService extends PluginService(
  MedusaService<{
    MillesimeInvoice: { dto: InvoiceRow }
    MillesimeInvoiceEntry: { dto: EntryRow }
    MillesimeInvoiceSeries: { dto: SeriesRow }
    MillesimeEReport: { dto: EReportRow }
    MillesimeInvoiceClosing: { dto: ClosingRow }
  }>({
    MillesimeInvoice: Invoice,
    MillesimeInvoiceEntry: InvoiceEntry,
    MillesimeInvoiceSeries: InvoiceSeries,
    MillesimeEReport: EReport,
    MillesimeInvoiceClosing: InvoiceClosing,
  }),
) {
  readonly __hooks = { onApplicationPrepareShutdown: () => this.transmissions.finish() }

  /** Invoices on their way to the platform. */
  readonly transmissions: Transmissions
  private readonly configModule: ConfigModule
  private readonly exchangeRates: ExchangeRates

  constructor(...args: [container: { configModule: ConfigModule }, options?: unknown]) {
    super(...args)
    this.configModule = args[0].configModule
    this.exchangeRates = ecbRates(this.options.exchange_rates)
    this.transmissions = new Transmissions(this.options, (work) =>
      this.inTransaction_((context) => work(knexOf(context))),
    )
  }

  /** What links to invoices are signed with. */
  get linkSecret(): string {
    const { jwtSecret } = this.configModule.projectConfig.http
    return typeof jwtSecret === "string" ? jwtSecret : JSON.stringify(jwtSecret)
  }

  /**
   * Issues what is due for an order and enters its money: invoices, deposits and credit notes follow from the order as it is and from
   * what was issued before, so that a second call issues nothing. Facts of an older version of the order are left alone.
   * @throws DomainError `invoice_incomplete`, `invoice_date_before_last`
   */
  async invoiceOrder(
    facts: OrderFacts,
    { policy, now, created_by }: { policy: InvoicingPolicy; now: Date; created_by: string | null },
  ): Promise<Issued[]> {
    const { order } = facts
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const version = await lockOrder(knex, order.id)
      if (order.version < version) return []
      if (order.version > version) await saveOrderVersion(knex, order.id, order.version)
      const books = await this.books_(order.id, context)
      const actions = planInvoicing({ ...books, order, policy, now, newId: newInvoiceId })
      return this.apply_(actions, facts, { books, now, created_by }, context)
    })
  }

  /**
   * The rate of a currency for invoices of a day; undefined where there is none, so that nothing with VAT is issued in it.
   * @param today 2026-03-31
   * @throws Error where the rates can't be read
   */
  async euroRate(currency: string, today: string): Promise<EuroRate | undefined> {
    const rate = await this.exchangeRates.latest(currency)
    return rate && isCurrent(rate, today) ? rate : undefined
  }

  /** The invoices that would be issued for an order, with what each would lack. */
  async previewOrder(
    facts: OrderFacts,
    { policy, now }: { policy: InvoicingPolicy; now: Date },
  ): Promise<{ draft: InvoiceDraft; missing: string[] }[]> {
    const { order } = facts
    const books = await this.inTransaction_((context) => this.books_(order.id, context))
    const references = referencesOf(books.rows)
    return planInvoicing({ ...books, order, policy, now, newId: newInvoiceId }).flatMap(
      (action) => {
        if (action.type !== "issue") return []
        const draft = draftOf(action, { facts, references, today: dayOf(now) })
        return [{ draft, missing: [...missingOf(draft), ...facts.missing] }]
      },
    )
  }

  /**
   * Credits what staff say.
   * @throws DomainError `not_found`, `invoice_credit_too_high`
   */
  async creditManually(
    invoiceId: string,
    credit: ManualCredit,
    { now, created_by, reason }: { now: Date; created_by: string; reason: string },
  ): Promise<Issued> {
    const [found] = await this.listMillesimeInvoices({ id: invoiceId }, { take: 1 })
    if (!found || found.kind === "credit_note") throw new DomainError("not_found.invoice")
    return this.inTransaction_(async (context) => {
      await lockOrder(knexOf(context), found.order_id)
      const { papers } = await this.books_(found.order_id, context)
      const { content } = found
      const { currency_code: currency } = content
      const left = remainderIn(papers, invoiceId, currency)
      const amounts =
        "lines" in credit
          ? creditOfLines(content, left, credit.lines, currency)
          : creditOfAmount(left, credit.amount, {
              currency,
              title: CREDIT_TITLES[content.language].amount,
            })
      if (amounts === "unknown_line") throw new DomainError("not_found.invoice_line")
      if (typeof amounts === "string" || !amounts.total) {
        throw new DomainError("invoice_credit_too_high", { left: left.total })
      }
      const cause_id = generateEntityId(undefined, "cred")
      const note: Note = { cause: "manual", cause_id, created_at: now, amounts }
      return this.credit_(found, note, { today: dayOf(now), created_by, reason }, context)
    })
  }

  /** What can still be credited of an invoice or deposit. */
  async creditable({ id, order_id }: Pick<InvoiceRow, "id" | "order_id">): Promise<Remainder> {
    const { papers, rows } = await this.inTransaction_((context) => this.books_(order_id, context))
    return remainderIn(papers, id, rows[0]?.currency_code ?? "eur")
  }

  /** The invoices that filters find, with what became of them. @param today 2026-03-31 */
  async findInvoices(
    filters: InvoiceFilters,
    page: Parameters<typeof listInvoices>[2],
    today: string,
  ): Promise<{ rows: ListedInvoice[]; count: number }> {
    return this.inTransaction_((context) => listInvoices(knexOf(context), filters, page, today))
  }

  /** The sums of all that filters find, by currency. @param today 2026-03-31 */
  async sumInvoices(filters: InvoiceFilters, today: string): Promise<InvoiceTotals[]> {
    return this.inTransaction_((context) => sumInvoices(knexOf(context), filters, today))
  }

  /** One page of the invoices and credit notes of a period, in the order of the chain, after a position. */
  async listIssued(days: Days, after: number | null, limit: number): Promise<InvoiceRow[]> {
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const from = after ?? ((await firstPosition(knex, days)) ?? 1) - 1
      return listIssued(knex, days, from, limit)
    })
  }

  /** One page of payments and refunds of a period, in the order of their moments, after one of them. */
  async listLedger(days: Days, after: LedgerPlace | null, limit: number): Promise<LedgerRow[]> {
    return this.inTransaction_((context) => listLedger(knexOf(context), days, after, limit))
  }

  /** The number of an invoice of a period that is not in euros. */
  async findForeign(days: Days): Promise<string | null> {
    return this.inTransaction_((context) => findForeign(knexOf(context), days))
  }

  /** SHA-256 of the files of invoices, by their ids. */
  async listFileHashes(ids: readonly string[]): Promise<Map<string, string>> {
    return this.inTransaction_((context) => listFileHashes(knexOf(context), ids))
  }

  /** The VAT of a period by day, currency, situation, country and rate. */
  async sumTaxes(days: Days): Promise<TaxGroup[]> {
    return this.inTransaction_((context) => sumTaxes(knexOf(context), days))
  }

  /** What is reported of a period to the tax administration, as of now. */
  async previewEReport(days: Days): Promise<EReportContent> {
    return this.inTransaction_((context) => this.eReport_(days, context))
  }

  /**
   * Keeps what is reported of a period. The first report of it is `IN`; a later one is `RE` and replaces it, unless nothing has
   * changed since: then it is the one that there is.
   */
  async createEReport(days: Days, created_by: string | null): Promise<EReportRow> {
    return this.inTransaction_(async (context) => {
      // Neither an invoice nor another report of the period comes in between.
      await lockChain(knexOf(context))
      const content = await this.eReport_(days, context)
      const [last] = await this.listMillesimeEReports(
        days,
        { order: { version: "DESC" }, take: 1 },
        context,
      )
      if (last && canonicalJson(last.content) === canonicalJson(content)) return last
      return this.createMillesimeEReports(
        {
          ...days,
          kind: last ? "RE" : "IN",
          version: last ? last.version + 1 : 0,
          content,
          created_by,
        },
        context,
      )
    })
  }

  private async eReport_(days: Days, context: Context): Promise<EReportContent> {
    const knex = knexOf(context)
    const groups = await sumTaxes(knex, days)
    const invoices = await listOfSituations(knex, days, situationsOf("single"))
    const home = this.options.seller?.address.country_code.toUpperCase() ?? "FR"
    return {
      days: dailySalesOf(groups, home),
      invoices: invoices.map(({ content }) => singleSaleOf(content)),
    }
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
   * Closes all days until one, and the months and years that end with them. No invoice of a closed day is issued any more.
   * @param until 2026-03-31
   * @param first the day that closing begins with, where none was closed yet and nothing was invoiced before
   * @returns the last closed day, and how many closings were written
   */
  async close(
    until: string,
    first: string,
    created_by: string | null,
  ): Promise<{ closed_on: string | null; count: number }> {
    let written = 0
    for (;;) {
      const closed = await this.inTransaction_((context) =>
        this.closeSome_(until, first, created_by, context),
      )
      written += closed.count
      if (closed.closed_on === null || closed.closed_on >= until || !closed.count) {
        return { closed_on: closed.closed_on, count: written }
      }
    }
  }

  private async closeSome_(
    until: string,
    first: string,
    created_by: string | null,
    context: Context,
  ): Promise<{ closed_on: string | null; count: number }> {
    const knex = knexOf(context)
    let end = await lockClosing(knex)
    const begin = end.closed_on === null ? await this.firstToClose_(first, knex) : null
    let day = begin ?? addDays(end.closed_on ?? first, 1)
    let perpetual = await this.lastPerpetual_(context)
    let count = 0
    for (let days = 0; days < DAYS_AT_A_TIME && day <= until; days += 1, day = addDays(day, 1)) {
      for (const period of periodsEndingOn(day)) {
        const content = await this.closingContent_(period, perpetual, knex)
        ;({ perpetual } = content)
        end = await this.insertClosing_(end, { ...period, content, created_by }, context)
        count += 1
      }
    }
    if (count) await moveClosing(knex, end)
    return { closed_on: end.closed_on, count }
  }

  private async firstToClose_(first: string, knex: Knex): Promise<string> {
    const invoiced = await firstDay(knex)
    return invoiced !== null && invoiced < first ? invoiced : first
  }

  private async lastPerpetual_(context: Context): Promise<ClosingContent["perpetual"]> {
    const [last] = await this.listMillesimeInvoiceClosings(
      {},
      { order: { position: "DESC" }, take: 1 },
      context,
    )
    return last?.content.perpetual ?? []
  }

  private async closingContent_(
    { period, from, to }: ClosedPeriod,
    perpetual: ClosingContent["perpetual"],
    knex: Knex,
  ): Promise<ClosingContent> {
    const totals = addTotals(await sumDays(knex, { from, to }))
    const taxes = sumBy(["currency_code", "rate", "category"], await sumTaxes(knex, { from, to }))
    return {
      totals,
      taxes: taxes.map(({ count: _, ...sums }) => sums),
      // A month has what its days have added already.
      perpetual: period === "day" ? perpetualAfter(perpetual, totals) : perpetual,
    }
  }

  private async insertClosing_(
    { position, hash: previous_hash, since }: ClosingEnd,
    closing: ClosedPeriod & { content: ClosingContent; created_by: string | null },
    context: Context,
  ): Promise<ClosingEnd> {
    const row = {
      ...closing,
      position: position + 1,
      last_position: await lastPositionUntil(knexOf(context), closing.to),
    }
    const hash = sealOfClosing(previous_hash, row)
    await this.createMillesimeInvoiceClosings({ ...row, previous_hash, hash }, context)
    return { closed_on: closing.to, position: row.position, hash, since }
  }

  /**
   * Follows the chains of invoices and of closings from their first links to their last, in constant memory.
   * @returns how many there are, and the first position where something was changed, removed, inserted or moved; `valid` is of
   * both
   */
  async verify(): Promise<Verification & { closings: Verification }> {
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const invoices = await this.verifyInvoices_(knex)
      const closings = await this.verifyClosings_(knex)
      return { ...invoices, valid: invoices.valid && closings.valid, closings }
    })
  }

  private async verifyInvoices_(knex: Knex): Promise<Verification> {
    const last = await findChain(knex)
    let end = START
    for (;;) {
      const links = await listLinks(knex, end.position, LINKS_AT_A_TIME)
      const followed = followChain(end, links)
      if (followed.broken_at !== null) {
        return { count: last.position, valid: false, first_invalid: followed.broken_at }
      }
      ;({ end } = followed)
      if (links.length < LINKS_AT_A_TIME) return verificationOf(end.position, last.position)
    }
  }

  private async verifyClosings_(knex: Knex): Promise<Verification> {
    const { closing_position: last } = await findChain(knex)
    let state: ClosingState = { end: START, perpetual: [] }
    for (;;) {
      const closings = await listClosings(knex, state.end.position, LINKS_AT_A_TIME)
      const [first] = closings
      const days = closings.flatMap(({ period, from }) => (period === "day" ? [from] : []))
      const to = days.at(-1)
      const sums = to ? await sumDays(knex, { from: days[0] ?? to, to }) : []
      const followed = followClosings(state, closings, (day) =>
        sums.filter((each) => each.day === day),
      )
      if (followed.broken_at !== null) {
        return { count: last, valid: false, first_invalid: followed.broken_at }
      }
      ;({ state } = followed)
      if (!first || closings.length < LINKS_AT_A_TIME) {
        return verificationOf(state.end.position, last)
      }
    }
  }

  /** The invoices of an order whose lock is held, with their credit notes and ledger. */
  private async books_(order_id: string, context: Context): Promise<Books> {
    const rows = await this.listMillesimeInvoices(
      { order_id },
      { order: { position: "ASC" } },
      context,
    )
    const found = rows.length
      ? await this.listMillesimeInvoiceEntries(
          { invoice_id: rows.map(({ id }) => id) },
          { order: { occurred_at: "ASC", id: "ASC" } },
          context,
        )
      : []
    const entries = found.map(({ amount, ...entry }) => ({
      ...entry,
      amount: MathBN.convert(amount).toNumber(),
    }))
    return { rows, papers: papersOf(rows, entries), entries }
  }

  private async apply_(
    actions: readonly Action[],
    facts: OrderFacts,
    { books, now, created_by }: { books: Books; now: Date; created_by: string | null },
    context: Context,
  ): Promise<Issued[]> {
    const today = dayOf(now)
    const { customer_id, company_id, order } = facts
    const subject = { order_id: order.id, customer_id, company_id }
    const references = referencesOf(books.rows)
    const rows = new Map<string, IssuedRow>(books.rows.map((row) => [row.id, row]))
    const issued: Issued[] = []
    for (const action of actions) {
      if (action.type === "issue") {
        const { id, kind, cause, cause_id } = action.paper
        const draft = draftOf(action, { facts, references, today })
        const missing = [...missingOf(draft), ...facts.missing]
        if (missing.length) {
          throw new DomainError("invoice_incomplete", { fields: missing.join(", ") })
        }
        const content = { ...draft, kind, corrects: null, reason: null }
        const document = { id, content, corrects_id: null, created_by, cause, cause_id }
        const row = await this.insert_({ ...document, ...subject }, context)
        rows.set(row.id, row)
        references.set(row.id, { id: row.id, number: row.number, issued_on: today, kind })
        issued.push(issuedOf(row))
      } else if (action.type === "credit") {
        const invoice = rows.get(action.invoice_id)
        if (!invoice) throw new DomainError("not_found.invoice")
        const meta = { today, created_by: null, reason: null }
        issued.push(await this.credit_(invoice, action.note, meta, context))
      } else {
        await this.enter_(action, context)
      }
    }
    return issued
  }

  private async enter_(
    { invoice_id, movement, amount }: Extract<Action, { type: "enter" }>,
    context: Context,
  ): Promise<void> {
    const { kind, source_id, occurred_at } = movement
    const entry = { invoice_id, kind, source_id, amount, occurred_at }
    await this.createMillesimeInvoiceEntries(entry, context)
    const sum = kind === "payment" ? "paid_total" : "refunded_total"
    await addToBalance(knexOf(context), invoice_id, sum, amount)
  }

  private async credit_(
    invoice: IssuedRow,
    { cause, cause_id, amounts }: Note,
    {
      today,
      created_by,
      reason,
    }: { today: string; created_by: string | null; reason: string | null },
    context: Context,
  ): Promise<Issued> {
    const { id, kind, order_id, customer_id, company_id, number, issued_on } = invoice
    // The VAT of a credit note is that of its invoice, at its rate.
    const { deposits: _, euro_vat, ...said } = invoice.content
    const content = {
      ...said,
      ...amounts,
      ...(euro_vat && { euro_vat: euroVatOf(amounts, euro_vat) }),
      kind: "credit_note",
      issued_on: today,
      due_on: null,
      corrects: { id, number, issued_on, ...(kind === "deposit" && { kind }) },
      reason,
    } as const
    const subject = { order_id, customer_id, company_id, cause, cause_id, created_by }
    const row = await this.insert_({ content, ...subject, corrects_id: id }, context)
    await addToBalance(knexOf(context), id, "credited_total", amounts.total)
    return issuedOf(row)
  }

  private async insert_(
    { content: draft, id = newInvoiceId(), ...subject }: NewDocument,
    context: Context,
  ): Promise<
    Pick<InvoiceRow, "id" | "kind" | "number" | "issued_on" | "content"> & InvoiceSubject
  > {
    const knex = knexOf(context)
    const { kind, issued_on, due_on, currency_code, subtotal, tax_total, total } = draft
    const series = seriesOf(kind, issued_on)
    const serial = await nextSerial(knex, "millesime_invoice_series", series, issued_on)
    if (serial === undefined) throw new DomainError("invoice_date_before_last", { series })
    const number = invoiceNumber(series, serial)
    const last = await lockChain(knex)
    if (last.closed_on !== null && issued_on <= last.closed_on) {
      throw new DomainError("invoice_day_closed", { day: issued_on })
    }
    const row = {
      id,
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
    const deposits = draft.deposits?.map((deposit) => deposit.total) ?? []
    await insertBalance(knex, id, MathBN.sum(0, ...deposits).toNumber())
    await this.transmissions.enqueue(knex, row)
    return row
  }
}

export default InvoiceModuleService
