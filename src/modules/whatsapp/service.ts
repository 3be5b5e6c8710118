import { MedusaService } from "@medusajs/framework/utils"
import { DomainError } from "../../errors"
import { knexOf } from "../../shared/knex"
import { RunningWork, type Timed, isOutcomeAccepted, renewed } from "../../shared/outbox"
import { isE164 } from "../../shared/phone"
import { PluginService } from "../../shared/plugin-service"
import WhatsappContact from "./models/whatsapp-contact"
import WhatsappMessage from "./models/whatsapp-message"
import {
  type DeliveryLimits,
  type NewMessage,
  isWindowOpen,
  leaseNext,
  listDueOrderIds,
  listOrderIds,
  outbox,
  recordInbound,
} from "./outbox"
import type { MessageRow } from "./rows"
import { afterAttempt } from "./rules/after-attempt"
import { type Report, afterReport } from "./rules/after-report"
import { TEMPLATE_DIGEST_SIZE, digestSize } from "./rules/digest-policy"
import { parseReference } from "./rules/reference"
import {
  type CodeMeaning,
  type DeliveryReport,
  type InboundMessage,
  RESENDABLE_STATUSES,
  type SendOutcome,
  TEXT_LIMITS,
  type WhatsappUser,
} from "./types"
import { listUsers, recordUsers } from "./users"

export type LeasedMessage = {
  message: MessageRow
  /** The orders that the message is about: several for a digest. */
  order_ids: string[]
  /** Whether WhatsApp delivers free text to the recipient. */
  isWindowOpen: boolean
}

/** A delivery report with the meaning of its error code. */
export type ClassifiedReport = DeliveryReport & { meaning: CodeMeaning }

/**
 * The outbox of messages to the seller. A message is leased by its status `sending` and the number of its attempt, never by
 * an open transaction, since providers are slow.
 */
class WhatsappModuleService extends PluginService(
  MedusaService({
    MillesimeWhatsappMessage: WhatsappMessage,
    MillesimeWhatsappContact: WhatsappContact,
  }),
) {
  readonly __hooks = {
    onApplicationPrepareShutdown: () => this.work.finish(SHUTDOWN_TIMEOUT_MS),
  }

  private readonly work = new RunningWork()

  /** BCP 47 locale of messages to the seller. */
  get locale(): string {
    return this.options.whatsapp.locale ?? this.defaultLocale
  }

  get textLimit(): number {
    return TEXT_LIMITS[this.options.whatsapp.transport]
  }

  /** Runs work that the shutdown of the process waits for; does nothing during shutdown. */
  async trackWork(work: () => Promise<void>): Promise<void> {
    await this.work.track(work)
  }

  /** Inserts messages unless their `dedupe_key` exists. @returns how many were inserted */
  async enqueue(messages: readonly NewMessage[]): Promise<number> {
    return this.inTransaction_(
      async (context) => (await outbox.insert(knexOf(context), messages)).length,
    )
  }

  /** Ids of orders with due messages, so that they can be read in one batch. */
  async listDueOrderIds(limit: number): Promise<string[]> {
    return this.inTransaction_(async (context) => listDueOrderIds(knexOf(context), limit))
  }

  /**
   * Leases the next due message; `recordAttempt` ends the lease.
   * @returns null if nothing is due, `skipped` if the due message was leased by another process or postponed
   */
  async leaseNext(): Promise<LeasedMessage | "skipped" | null> {
    if (this.work.isShuttingDown) return null
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const message = await leaseNext(knex, this.limits)
      if (message === null || message === "skipped") return message
      return {
        message,
        order_ids: await listOrderIds(knex, message),
        isWindowOpen: await isWindowOpen(knex, message.to),
      }
    })
  }

  /** Records the outcome of an attempt, unless a report or a later attempt has superseded it. */
  async recordAttempt({ id, attempts }: MessageRow, outcome: SendOutcome): Promise<void> {
    await this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const message = await outbox.lock(knex, id)
      if (!message || message.attempts !== attempts) return
      if (isOutcomeAccepted(message, attempts, outcome.outcome)) {
        await outbox.update(knex, id, afterAttempt(message, outcome, contextOf(message)))
      }
      if (outcome.outcome === "retry" && outcome.retry_after)
        await outbox.pauseAll(knex, outcome.retry_after)
    })
  }

  /** Applies delivery reports; those of unknown messages or without a change are ignored. */
  async recordReports(reports: readonly ClassifiedReport[]): Promise<void> {
    if (!reports.length) return
    await this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const addressed = reports.map((report) => ({
        report,
        reference: parseReference(report.reference),
      }))
      // Ordered by id, so that two batches can't deadlock.
      const { rows } = await knex.raw<{ rows: Timed<MessageRow>[] }>(
        `select *, now() as now from millesime_whatsapp_message
         where (id = any(:ids) or provider_message_id = any(:providerIds))
           and digest_id is null and deleted_at is null
         order by id for update`,
        {
          ids: addressed.flatMap(({ reference }) => reference?.id ?? []),
          providerIds: reports.map((report) => report.provider_message_id),
        },
      )
      const byId = new Map(rows.map((row) => [row.id, row]))
      for (const { report, reference } of addressed) {
        const message = reference
          ? byId.get(reference.id)
          : [...byId.values()].find((row) => row.provider_message_id === report.provider_message_id)
        const changes = message && afterReport(message, this.toReport(report), contextOf(message))
        if (!changes) continue
        byId.set(message.id, { ...message, ...changes })
        await outbox.update(knex, message.id, changes)
      }
    })
  }

  /** Records the user ids of the seller's numbers; others are ignored. */
  async recordUsers(users: readonly WhatsappUser[]): Promise<void> {
    const latest = new Map(
      users.filter(this.isSeller).map(({ phone, user_id }) => [phone, user_id]),
    )
    const usersOfSeller = [...latest].map(([phone, user_id]) => ({ phone, user_id }))
    usersOfSeller.sort(byPhone)
    await this.inTransaction_(async (context) => recordUsers(knexOf(context), usersOfSeller))
  }

  /**
   * Records when the seller's numbers wrote to the shop's number, also where only their user id is told; messages of others
   * are ignored.
   */
  async recordInbound(inbound: readonly InboundMessage[]): Promise<void> {
    if (!inbound.length) return
    await this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const userIds = inbound.map(({ from }) => from).filter((from) => !isE164(from))
      const users = await listUsers(knex, userIds)
      const latest = new Map<string, Date>()
      for (const { from, at } of inbound) {
        const phones = users.filter(({ user_id }) => user_id === from).map(({ phone }) => phone)
        for (const phone of [from, ...phones]) {
          const previous = latest.get(phone)
          if (!previous || previous < at) latest.set(phone, at)
        }
      }
      const inboundOfSeller = [...latest]
        .map(([phone, at]) => ({ phone, at }))
        .filter(this.isSeller)
      await recordInbound(knex, inboundOfSeller.sort(byPhone))
    })
  }

  /**
   * Schedules a message to be sent again; an order of a digest gets a message of its own.
   * @throws DomainError `not_found`, `whatsapp_not_resendable`
   */
  async resend(id: string): Promise<void> {
    await this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const message = await outbox.lock(knex, id)
      if (!message) throw new DomainError("not_found.whatsapp_message")
      const { status, now } = message
      const isResendable = RESENDABLE_STATUSES.some((resendable) => resendable === status)
      // The orders of a digest may all have got messages of their own.
      const isEmptyDigest = message.kind === "digest" && !(await listOrderIds(knex, message)).length
      if (!isResendable || isEmptyDigest) throw new DomainError("whatsapp_not_resendable")
      await outbox.update(knex, id, {
        ...renewed(now, outbox.giveUpAfterSeconds),
        provider_message_id: null,
        ...(message.digest_id && { digest_id: null }),
      })
    })
  }

  /** Marks messages that a dead process was sending as `unknown`. @returns how many */
  async expireLeases(): Promise<number> {
    return this.inTransaction_(
      async (context) => (await outbox.expireLeases(knexOf(context))).length,
    )
  }

  /** Seconds until the next message is due, negative if it is overdue; null if none is pending. */
  async secondsUntilDue(): Promise<number | null> {
    return this.inTransaction_(async (context) => outbox.secondsUntilDue(knexOf(context)))
  }

  private readonly isSeller = ({ phone }: { phone: string }): boolean =>
    this.options.whatsapp.seller_numbers.includes(phone)

  private get limits(): DeliveryLimits {
    const { messages_per_minute: perMinute, template, transport } = this.options.whatsapp
    return {
      perMinute,
      digest: {
        text: digestSize(this.textLimit),
        template: template && transport !== "log" ? TEMPLATE_DIGEST_SIZE : null,
      },
    }
  }

  private toReport(report: ClassifiedReport): Report {
    return {
      ...report,
      attempt: parseReference(report.reference)?.attempt ?? null,
      hasTemplate: this.options.whatsapp.template !== undefined,
    }
  }
}

/** For attempts under way at shutdown. */
const SHUTDOWN_TIMEOUT_MS = 30_000

/** An order of rows in which two batches can't deadlock. */
const byPhone = (a: { phone: string }, b: { phone: string }): number => (a.phone < b.phone ? -1 : 1)

const contextOf = ({ now }: Timed<MessageRow>) => ({ now, random: Math.random() })

export default WhatsappModuleService
