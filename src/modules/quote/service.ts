import type { Context } from "@medusajs/framework/types"
import { MedusaService, generateEntityId } from "@medusajs/framework/utils"
import { DomainError, isUniqueViolation } from "../../errors"
import { knexOf } from "../../shared/knex"
import { PluginService } from "../../shared/plugin-service"
import { nextSerial } from "../../shared/serial"
import type {
  Acceptance,
  Actor,
  NewRevision,
  Principal,
  QuoteCommand,
  QuoteScope,
} from "./commands"
import Quote from "./models/quote"
import QuoteEvent from "./models/quote-event"
import QuoteMessage from "./models/quote-message"
import QuoteRevision from "./models/quote-revision"
import QuoteSeries from "./models/quote-series"
import {
  type MessageRange,
  type Reminder,
  type AbandonedAcceptance,
  deleteAcceptanceEvents,
  expireDue,
  lastMessages,
  lockAcceptance,
  lockQuote,
  markReminded,
  renewAcceptance,
  takeOverAcceptances,
} from "./quote-repository"
import type { EventRow, MessageRow, QuoteRow, RevisionRow, SeriesRow } from "./rows"
import { applyCommand } from "./rules/apply-command"
import { quoteNumber, seriesOf } from "./rules/number"
import { checkPreconditions } from "./rules/preconditions"
import type { QuoteContent, QuoteStatus } from "./types"

/** Columns that the caller of `create` gives; the others have their defaults. */
export type NewQuote = Pick<
  QuoteRow,
  | "status"
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
>

/** An acceptance under way. The quote can't be changed until it is completed or released. */
export type PendingAcceptance = {
  acceptance_id: string
  /** Id of the order to be. */
  order_id: string
  quote: QuoteRow
  revision: RevisionRow
}

export type CommandResult = { id: string; status: QuoteStatus; revision: number }

/** Whether a buyer repeats an acceptance that was completed: same revision, same total. */
const isRepeatOf = (
  quote: QuoteRow,
  { action, expected }: Acceptance,
): quote is QuoteRow & { order_id: string } =>
  action === "accept" &&
  quote.status === "accepted" &&
  quote.order_id !== null &&
  (!expected || (expected.revision === quote.current_revision && expected.total === quote.total))

type NewEvent = Pick<EventRow, "quote_id" | "kind" | "from" | "to" | "revision"> & {
  actor: Actor
  changes?: Record<string, unknown>
}

type NewMessage = { quote_id: string; actor: Actor; text: string; is_internal?: boolean }

const newAcceptanceId = () => generateEntityId(undefined, "qacc")

/**
 * Keeps quotes, their revisions, messages and audit trail. Each command checks and writes in one
 * transaction under the lock of the quote's row, so concurrent commands run one after the other.
 */
class QuoteModuleService extends PluginService(
  MedusaService<{
    MillesimeQuote: { dto: QuoteRow }
    MillesimeQuoteRevision: { dto: RevisionRow }
    MillesimeQuoteMessage: { dto: MessageRow }
    MillesimeQuoteEvent: { dto: EventRow }
    MillesimeQuoteSeries: { dto: SeriesRow }
  }>({
    MillesimeQuote: Quote,
    MillesimeQuoteRevision: QuoteRevision,
    MillesimeQuoteMessage: QuoteMessage,
    MillesimeQuoteEvent: QuoteEvent,
    MillesimeQuoteSeries: QuoteSeries,
  }),
) {
  /**
   * Creates a quote with its request as revision 0 and the next number of its year.
   * @param by `draft`: what staff start from, if not from the request; the buyer doesn't see it
   * @throws DomainError `quote_cart_already_quoted`
   */
  async create(
    quote: NewQuote,
    request: NewRevision,
    by: { actor: Actor; message?: string; draft?: QuoteContent },
  ): Promise<{ id: string }> {
    return this.withCartConflict_(() =>
      this.inTransaction_(async (context) => {
        const { actor, message, draft = request.content } = by
        const series = seriesOf(new Date())
        const serial = await nextSerial(knexOf(context), "millesime_quote_series", series)
        const number = quoteNumber(series, serial ?? 1)
        const { id } = await this.createMillesimeQuotes(
          {
            ...quote,
            number,
            draft,
            total: request.totals.total,
            is_unread: actor.kind !== "staff",
          },
          context,
        )
        await this.insertRevision_({ quote_id: id, number: 0, sent_by: null }, request, context)
        const words = await this.insertWords_({ quote_id: id, actor, text: message }, context)
        await this.insertEvent_(
          {
            quote_id: id,
            kind: "request",
            actor,
            from: null,
            to: quote.status,
            revision: 0,
            ...(words && { changes: words }),
          },
          context,
        )
        return { id }
      }),
    )
  }

  /**
   * Executes a command: all that it writes, or nothing.
   * @throws DomainError `not_found`, also outside the scope, `quote_cart_already_quoted`, or what
   * `applyCommand` throws
   */
  async execute(id: string, command: QuoteCommand): Promise<CommandResult> {
    return this.withCartConflict_(() =>
      this.inTransaction_(async (context) => {
        const quote = await this.lockQuote_(id, command.scope, context)
        const { action, actor, message, changes } = command
        const { columns, revision, current_revision, from, to } = applyCommand(
          quote,
          command,
          new Date(),
        )
        await this.updateMillesimeQuotes({ id, ...columns }, context)
        if (revision) {
          const keys = { quote_id: id, number: current_revision, sent_by: actor.id }
          await this.insertRevision_(keys, revision, context)
        }
        const words = await this.insertWords_({ quote_id: id, actor, text: message }, context)
        await this.insertEvent_(
          {
            quote_id: id,
            kind: action,
            actor,
            from,
            to,
            revision: current_revision,
            changes: words ? { ...changes, ...words } : changes,
          },
          context,
        )
        return { id, status: to, revision: current_revision }
      }),
    )
  }

  /**
   * Begins an acceptance, during which no other command is allowed.
   * @returns the pending acceptance; or the order, where the same acceptance was completed before
   * @throws DomainError `not_found`, or what `checkPreconditions` throws
   */
  async beginAcceptance(
    id: string,
    acceptance: Acceptance,
  ): Promise<PendingAcceptance | { replayed_order_id: string }> {
    return this.inTransaction_(async (context) => {
      const quote = await this.lockQuote_(id, acceptance.scope, context)
      if (isRepeatOf(quote, acceptance)) return { replayed_order_id: quote.order_id }
      const now = new Date()
      checkPreconditions(quote, acceptance, now)
      const [revision] = await this.listMillesimeQuoteRevisions(
        { quote_id: id, number: quote.current_revision },
        { take: 1 },
        context,
      )
      if (!revision) throw new DomainError("quote_revision_stale")
      const acceptance_id = newAcceptanceId()
      const order_id = generateEntityId(undefined, "order")
      await this.updateMillesimeQuotes({ id, acceptance_id, order_id }, context)
      await renewAcceptance(knexOf(context), acceptance_id)
      return { acceptance_id, order_id, quote: { ...quote, order_id }, revision }
    })
  }

  /**
   * Completes a pending acceptance with its order.
   * @throws DomainError `locked` where it was released meanwhile
   */
  async complete(
    { acceptance_id, quote, revision }: PendingAcceptance,
    { actor, po_number }: { actor: Actor; po_number?: string | null },
  ): Promise<void> {
    const given = po_number === undefined ? {} : { po_number }
    await this.endAcceptance_(
      acceptance_id,
      { ...given, status: "accepted", approval_requested_by: null },
      {
        quote_id: quote.id,
        kind: actor.kind === "approver" ? "approve" : "accept",
        actor,
        from: quote.status,
        to: "accepted",
        revision: revision.number,
        changes: { ...given, total: revision.totals.total, order_id: quote.order_id },
      },
    )
  }

  /**
   * Ends a pending acceptance without an order: the company must approve first.
   * @throws DomainError `locked` where it was released meanwhile
   */
  async requestApproval(
    { acceptance_id, quote, revision }: PendingAcceptance,
    { actor, po_number }: { actor: Actor; po_number?: string | null },
  ): Promise<void> {
    const given = po_number === undefined ? {} : { po_number }
    await this.endAcceptance_(
      acceptance_id,
      { ...given, status: "pending_approval", approval_requested_by: actor.id, order_id: null },
      {
        quote_id: quote.id,
        kind: "ask_approval",
        actor,
        from: quote.status,
        to: "pending_approval",
        revision: revision.number,
        changes: { ...given, total: revision.totals.total },
      },
    )
  }

  /** Keeps a pending acceptance for its process. @returns whether it is still there */
  async renewAcceptance(acceptanceId: string): Promise<boolean> {
    return this.inTransaction_((context) => renewAcceptance(knexOf(context), acceptanceId))
  }

  /** Takes over acceptances whose process has died, of one quote or of all, so that it can't complete them. */
  async takeOverAcceptances(quoteId?: string): Promise<AbandonedAcceptance[]> {
    return this.inTransaction_((context) => takeOverAcceptances(knexOf(context), quoteId ?? null))
  }

  /** Releases a pending acceptance; does nothing where it has ended. */
  async release(acceptanceId: string): Promise<void> {
    return this.inTransaction_(async (context) => {
      const locked = await lockAcceptance(knexOf(context), acceptanceId)
      if (!locked) return
      await this.updateMillesimeQuotes(
        { id: locked.id, acceptance_id: null, acceptance_expires_at: null, order_id: null },
        context,
      )
    })
  }

  /** Reverts a completed acceptance whose order was not kept. */
  async reopen({ quote }: PendingAcceptance): Promise<void> {
    return this.inTransaction_(async (context) => {
      const { id, status, po_number, approval_requested_by } = quote
      await this.updateMillesimeQuotes(
        { id, status, po_number, approval_requested_by, order_id: null },
        context,
      )
      await deleteAcceptanceEvents(knexOf(context), id, quote.order_id)
    })
  }

  /**
   * Adds a message, whatever the status of the quote.
   * @throws DomainError `not_found`
   */
  async addMessage(
    id: string,
    { scope, actor, text, is_internal = false }: Principal & Omit<NewMessage, "quote_id">,
  ): Promise<{ id: string }> {
    return this.inTransaction_(async (context) => {
      const { status, current_revision } = await this.lockQuote_(id, scope, context)
      await this.updateMillesimeQuotes({ id, is_unread: actor.kind !== "staff" }, context)
      const message = await this.insertMessage_({ quote_id: id, actor, text, is_internal }, context)
      await this.insertEvent_(
        {
          quote_id: id,
          kind: "message",
          actor,
          from: status,
          to: status,
          revision: current_revision,
          changes: { message_id: message.id, ...(is_internal && { is_internal }) },
        },
        context,
      )
      return { id: message.id }
    })
  }

  /** The last messages of each quote, oldest first. */
  async listLastMessages(quoteIds: readonly string[], range: MessageRange): Promise<MessageRow[]> {
    return this.inTransaction_((context) => lastMessages(knexOf(context), quoteIds, range))
  }

  /**
   * Expires at most `limit` quotes whose validity has ended, of one cart or of all; one that is
   * being accepted is skipped.
   * @returns their ids
   */
  async expireDue(limit: number, cartId: string | null = null): Promise<string[]> {
    return this.inTransaction_(async (context) => {
      const due = await expireDue(knexOf(context), limit, cartId)
      for (const { id, status, current_revision } of due) {
        await this.insertEvent_(
          {
            quote_id: id,
            kind: "expire",
            actor: { kind: "system", id: null },
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
   * Marks quotes that are due for a reminder; each gets it once per validity, and none whose whole
   * validity is shorter.
   * @returns their ids
   */
  async markReminded(reminder: Reminder, limit: number): Promise<string[]> {
    return this.inTransaction_((context) => markReminded(knexOf(context), reminder, limit))
  }

  private async lockQuote_(id: string, scope: QuoteScope, context: Context): Promise<QuoteRow> {
    const quote = await lockQuote(knexOf(context), id, scope)
    if (!quote) throw new DomainError("not_found.quote")
    return quote
  }

  private async endAcceptance_(
    acceptanceId: string,
    columns: Partial<QuoteRow>,
    event: NewEvent,
  ): Promise<void> {
    return this.inTransaction_(async (context) => {
      const locked = await lockAcceptance(knexOf(context), acceptanceId)
      if (!locked) throw new DomainError("locked.quote_acceptance_expired")
      await this.updateMillesimeQuotes(
        {
          id: locked.id,
          acceptance_id: null,
          acceptance_expires_at: null,
          version: locked.version + 1,
          is_unread: true,
          ...columns,
        },
        context,
      )
      await this.insertEvent_(event, context)
    })
  }

  private async insertRevision_(
    keys: Pick<RevisionRow, "quote_id" | "number" | "sent_by">,
    { valid_until, ...revision }: NewRevision,
    context: Context,
  ): Promise<void> {
    const end = valid_until === null ? null : new Date(valid_until)
    await this.createMillesimeQuoteRevisions({ ...keys, ...revision, valid_until: end }, context)
  }

  private async insertEvent_({ actor, ...event }: NewEvent, context: Context): Promise<void> {
    await this.createMillesimeQuoteEvents(
      { ...event, actor: actor.kind, actor_id: actor.id },
      context,
    )
  }

  /** @returns the message that comes with an action, for its event; undefined where nothing was said */
  private async insertWords_(
    { text, ...message }: Omit<NewMessage, "text"> & { text?: string | undefined },
    context: Context,
  ): Promise<{ message_id: string } | undefined> {
    if (!text) return undefined
    const { id } = await this.insertMessage_({ ...message, text }, context)
    return { message_id: id }
  }

  private async insertMessage_(
    { actor, ...message }: NewMessage,
    context: Context,
  ): Promise<MessageRow> {
    const author = actor.kind === "staff" ? "staff" : "buyer"
    return this.createMillesimeQuoteMessages(
      { ...message, author, author_id: actor.id ?? "" },
      context,
    )
  }

  /** The unique index on the cart of open quotes decides between concurrent requests. */
  private async withCartConflict_<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (isUniqueViolation(error) && (error as Error).message.includes("cart_id")) {
        throw new DomainError("quote_cart_already_quoted")
      }
      throw error
    }
  }
}

export default QuoteModuleService
