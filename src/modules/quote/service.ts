import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
  generateEntityId,
} from "@medusajs/framework/utils"
import { type PluginOptions, parsePluginOptions } from "../../options"
import { knexOf } from "../../shared/knex"
import { Transactional } from "../../shared/transactional"
import {
  type Actor,
  type NewRevision,
  type QuoteAct,
  type QuoteRefusal,
  type QuoteScope,
} from "./acts"
import { type Part, lastMessages } from "./last-messages"
import { type ReminderMark, expireDue, lockQuote, nextSerial, remindDue } from "./locking"
import Quote from "./models/quote"
import QuoteEvent from "./models/quote-event"
import QuoteMessage from "./models/quote-message"
import QuoteRevision from "./models/quote-revision"
import QuoteSeries from "./models/quote-series"
import type { MessageRow, QuoteRow, RevisionRow } from "./rows"
import { applyEdit, problemOf } from "./rules/draft"
import { quoteNumber, yearOf } from "./rules/number"
import { refusalOf } from "./rules/refusal"
import { statusAfter } from "./rules/transitions"
import { statusAt } from "./rules/validity"
import type { QuoteContent, QuoteEventKind, QuoteStatus } from "./types"

/** What the caller of `open` knows of a new quote; the rest begins as it always does. */
export type NewQuote = Pick<
  QuoteRow,
  | "customer_id"
  | "company_id"
  | "company_name"
  | "email"
  | "cart_id"
  | "currency_code"
  | "region_id"
  | "sales_channel_id"
  | "locale"
  | "po_number"
  | "shipping_address"
  | "billing_address"
  | "proposal"
> & { status: QuoteStatus }

export type Acceptance = {
  action: "accept" | "approve"
  actor: Actor
  scope: QuoteScope
  /** What the buyer has seen. An approver approves what was accepted. */
  seen?: { revision: number; total: number }
}

/** An acceptance under way: nobody else changes the quote until it is completed or released. */
export type Claim = { claim_id: string; order_id: string; quote: QuoteRow; revision: RevisionRow }

/** Whether a buyer accepts what has been accepted: the revision and the total that became the order. */
const isRepeatOf = (
  quote: QuoteRow,
  { action, seen }: Acceptance,
): quote is QuoteRow & { order_id: string } =>
  action === "accept" &&
  quote.status === "accepted" &&
  quote.order_id !== null &&
  (!seen || (seen.revision === quote.current_revision && seen.total === quote.total))

type Written = { id: string; status: QuoteStatus; revision: number }

type Log = {
  quote_id: string
  kind: QuoteEventKind
  actor: Actor
  from: QuoteStatus | null
  to: QuoteStatus
  revision: number
  changes?: Record<string, unknown>
}

/** Postgres, for a violated unique index. */
const UNIQUE_VIOLATION = /already exists|duplicate key/i

/**
 * Keeps quotes, their revisions, messages and audit trail. Every action looks and writes under the lock of its
 * quote's row: of two at once, the second finds what the first has left.
 */
class QuoteModuleService extends Transactional(
  MedusaService({
    MillesimeQuote: Quote,
    MillesimeQuoteRevision: QuoteRevision,
    MillesimeQuoteMessage: QuoteMessage,
    MillesimeQuoteEvent: QuoteEvent,
    MillesimeQuoteSeries: QuoteSeries,
  }),
) {
  readonly options: PluginOptions

  constructor(...args: [container: Record<string, unknown>, options?: unknown]) {
    super(...args)
    this.options = parsePluginOptions(args[1])
  }

  /** Language of those who name none. */
  get defaultLocale(): string {
    return this.options.locales[0] ?? "fr-FR"
  }

  /**
   * Opens a quote with its request as revision 0, and gives it the next number of its year.
   * @param by `draft`: what staff begin with, where it isn't what was asked for; the buyer doesn't see it
   */
  async open(
    quote: NewQuote,
    request: NewRevision,
    by: { actor: Actor; message?: string; draft?: QuoteContent },
  ): Promise<{ id: string } | QuoteRefusal> {
    return this.refusingSecondOfCart_(() =>
      this.inTransaction_(async (context) => {
        const year = yearOf(new Date())
        const number = quoteNumber(year, await nextSerial(knexOf(context), year))
        const created = await this.createMillesimeQuotes(
          {
            ...quote,
            number,
            draft: by.draft ?? request.content,
            total: request.totals.total,
            is_unread: by.actor.kind !== "staff",
          } as never,
          context,
        )
        const { id } = created as unknown as { id: string }
        await this.createMillesimeQuoteRevisions(
          { quote_id: id, number: 0, ...request } as never,
          context,
        )
        if (by.message) await this.say_(id, by.actor, by.message, context)
        await this.log_(
          {
            quote_id: id,
            kind: "request",
            actor: by.actor,
            from: null,
            to: quote.status,
            revision: 0,
          },
          context,
        )
        return { id }
      }),
    )
  }

  /** Does one action, wholly or not at all. */
  async act(id: string, act: QuoteAct): Promise<Written | QuoteRefusal> {
    return this.refusingSecondOfCart_(() =>
      this.inTransaction_(async (context) => {
        const { action, actor, edit, revision } = act
        const quote = await lockQuote(knexOf(context), id, act.scope)
        if (!quote) return { refusal: "not_found" }
        const now = new Date()
        const refused = refusalOf(quote, act, now)
        if (refused) return refused
        const from = statusAt(quote, now)
        const to = statusAfter(from, action, actor.kind) ?? from
        const problem = edit && problemOf(quote.draft, edit, quote.currency_code)
        if (problem) return { refusal: "invalid", problem }
        const draft = edit ? applyEdit(quote.draft, edit, quote.currency_code) : quote.draft
        if (!draft) return { refusal: "line_not_found" }

        const number = quote.current_revision + (revision ? 1 : 0)
        await this.updateMillesimeQuotes(
          {
            id,
            status: to,
            version: quote.version + 1,
            is_unread: actor.kind !== "staff" && actor.kind !== "clock",
            ...(edit && { draft }),
            ...act.notes,
            ...(act.proposal && { proposal: act.proposal }),
            ...(quote.status === "pending_approval" && { approval_asked_by: null }),
            ...(revision && {
              current_revision: number,
              sent_at: new Date(),
              valid_until: revision.valid_until,
              total: revision.totals.total,
              reminded: null,
              // An extension offers the same again; what staff have drafted meanwhile stays.
              ...(action === "send" && { draft: revision.content }),
            }),
          } as never,
          context,
        )
        if (revision) {
          await this.createMillesimeQuoteRevisions(
            { quote_id: id, number, ...revision, sent_by: actor.id } as never,
            context,
          )
        }
        if (act.message) await this.say_(id, actor, act.message, context)
        await this.log_(
          { quote_id: id, kind: action, actor, from, to, revision: number, changes: act.changes },
          context,
        )
        return { id, status: to, revision: number }
      }),
    )
  }

  /**
   * Takes a quote for its acceptance.
   * @returns the claim; or the order, where the same acceptance was completed before
   */
  async claim(
    id: string,
    acceptance: Acceptance,
  ): Promise<Claim | { replayed_order_id: string } | QuoteRefusal> {
    return this.inTransaction_(async (context) => {
      const quote = await lockQuote(knexOf(context), id, acceptance.scope)
      if (!quote) return { refusal: "not_found" }
      if (isRepeatOf(quote, acceptance)) return { replayed_order_id: quote.order_id }
      const refused = refusalOf(quote, acceptance, new Date())
      if (refused) return refused
      const [revision] = await this.listMillesimeQuoteRevisions(
        { quote_id: id, number: quote.current_revision },
        { take: 1 },
        context,
      )
      if (!revision) return { refusal: "revision_stale" }
      const claim_id = generateEntityId(undefined, "qclm")
      const order_id = generateEntityId(undefined, "order")
      await this.updateMillesimeQuotes(
        { id, claim_id, claimed_at: new Date(), order_id } as never,
        context,
      )
      return {
        claim_id,
        order_id,
        quote: { ...quote, order_id },
        revision: revision as unknown as RevisionRow,
      }
    })
  }

  /** Ends a claim with its order. */
  async complete(
    { claim_id, quote, revision }: Claim,
    { actor, po_number }: { actor: Actor; po_number?: string | null },
  ): Promise<boolean> {
    const done = po_number === undefined ? {} : { po_number }
    return this.settle_(
      claim_id,
      { ...done, status: "accepted", approval_asked_by: null },
      {
        quote_id: quote.id,
        kind: actor.kind === "approver" ? "approve" : "accept",
        actor,
        from: quote.status,
        to: "accepted",
        revision: revision.number,
        changes: { ...done, total: revision.totals.total, order_id: quote.order_id },
      },
    )
  }

  /** Ends a claim without an order: the company must approve first. */
  async askApproval(
    { claim_id, quote, revision }: Claim,
    { actor, po_number }: { actor: Actor; po_number?: string | null },
  ): Promise<boolean> {
    const done = po_number === undefined ? {} : { po_number }
    return this.settle_(
      claim_id,
      { ...done, status: "pending_approval", approval_asked_by: actor.id, order_id: null },
      {
        quote_id: quote.id,
        kind: "ask_approval",
        actor,
        from: quote.status,
        to: "pending_approval",
        revision: revision.number,
        changes: { ...done, total: revision.totals.total },
      },
    )
  }

  /** Makes a claim one's own, so that whose it was can't complete it. @returns the new claim, if it was there */
  async takeOver(claimId: string): Promise<string | undefined> {
    return this.inTransaction_(async (context) => {
      const { rows } = await knexOf(context).raw<{ rows: { claim_id: string }[] }>(
        `update millesime_quote set claim_id = ? where claim_id = ? and deleted_at is null
         returning claim_id`,
        [generateEntityId(undefined, "qclm"), claimId],
      )
      return rows[0]?.claim_id
    })
  }

  /** Gives up a claim, if it is still there; whoever else's is left alone. */
  async release(claimId: string): Promise<void> {
    await this.settle_(claimId, { order_id: null }, null)
  }

  /** Takes back a completed acceptance whose order could not stay. */
  async reopen({ quote }: Claim): Promise<void> {
    return this.inTransaction_(async (context) => {
      const { id, status, po_number, approval_asked_by } = quote
      await this.updateMillesimeQuotes(
        { id, status, po_number, approval_asked_by, order_id: null } as never,
        context,
      )
      await knexOf(context).raw(
        `delete from millesime_quote_event where quote_id = ? and deleted_at is null
         and kind in ('accept', 'approve') and changes ->> 'order_id' = ?`,
        [id, quote.order_id],
      )
    })
  }

  /** Posts a message; who reads may also write, in any status. */
  async post(
    id: string,
    {
      scope,
      actor,
      text,
      is_internal = false,
    }: {
      scope: QuoteScope
      actor: Actor
      text: string
      is_internal?: boolean
    },
  ): Promise<{ id: string } | QuoteRefusal> {
    return this.inTransaction_(async (context) => {
      const quote = await lockQuote(knexOf(context), id, scope)
      if (!quote) return { refusal: "not_found" }
      await this.updateMillesimeQuotes({ id, is_unread: actor.kind !== "staff" } as never, context)
      const message = await this.say_(id, actor, text, context, is_internal)
      const { status, current_revision: revision } = quote
      await this.log_(
        {
          quote_id: id,
          kind: "message",
          actor,
          from: status,
          to: status,
          revision,
          changes: { message_id: message, ...(is_internal && { is_internal }) },
        },
        context,
      )
      return { id: message }
    })
  }

  /** The last messages of each of these quotes, the oldest first. */
  async listLastMessages(quoteIds: readonly string[], part: Part): Promise<MessageRow[]> {
    return this.inTransaction_((context) => lastMessages(knexOf(context), quoteIds, part))
  }

  /**
   * Lets what has run out expire, some at a time, of one cart or of all; a quote that is being accepted is
   * left alone.
   */
  async expireDue(limit: number, cartId: string | null = null): Promise<string[]> {
    return this.inTransaction_(async (context) => {
      const due = await expireDue(knexOf(context), limit, cartId)
      for (const { id, status, current_revision } of due) {
        await this.log_(
          {
            quote_id: id,
            kind: "expire",
            actor: { kind: "clock", id: null },
            from: status,
            to: "expired",
            revision: current_revision,
          },
          context,
        )
      }
      return due.map(({ id }) => id)
    })
  }

  /**
   * Notes which quotes end within some days and were valid for longer, each once for a validity.
   * @returns their ids
   */
  async remindDue(mark: ReminderMark, limit: number): Promise<string[]> {
    return this.inTransaction_((context) => remindDue(knexOf(context), mark, limit))
  }

  private async settle_(
    claimId: string,
    columns: Record<string, unknown>,
    log: Log | null,
  ): Promise<boolean> {
    return this.inTransaction_(async (context) => {
      const { rows } = await knexOf(context).raw<{ rows: { id: string; version: number }[] }>(
        `select id, version from millesime_quote where claim_id = ? and deleted_at is null for update`,
        [claimId],
      )
      const [mine] = rows
      if (!mine) return false
      await this.updateMillesimeQuotes(
        {
          id: mine.id,
          claim_id: null,
          claimed_at: null,
          ...(log && { version: mine.version + 1, is_unread: true }),
          ...columns,
        } as never,
        context,
      )
      if (log) await this.log_(log, context)
      return true
    })
  }

  @InjectTransactionManager()
  private async log_({ actor, ...event }: Log, @MedusaContext() context: Context): Promise<void> {
    await this.createMillesimeQuoteEvents(
      { ...event, actor: actor.kind, actor_id: actor.id } as never,
      context,
    )
  }

  @InjectTransactionManager()
  private async say_(
    quote_id: string,
    actor: Actor,
    text: string,
    @MedusaContext() context: Context,
    is_internal = false,
  ): Promise<string> {
    const author = actor.kind === "staff" ? "staff" : "buyer"
    const created = await this.createMillesimeQuoteMessages(
      { quote_id, author, author_id: actor.id, text, is_internal } as never,
      context,
    )
    return (created as unknown as { id: string }).id
  }

  private async refusingSecondOfCart_<T extends object>(
    work: () => Promise<T | QuoteRefusal>,
  ): Promise<T | QuoteRefusal> {
    try {
      return await work()
    } catch (error) {
      const message = error instanceof Error ? error.message : ""
      if (UNIQUE_VIOLATION.test(message) && message.includes("cart_id")) {
        return { refusal: "cart_already_quoted" }
      }
      throw error
    }
  }
}

export default QuoteModuleService
