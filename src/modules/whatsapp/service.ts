import { setTimeout as sleep } from "node:timers/promises"
import { MedusaService } from "@medusajs/framework/utils"
import { type PluginOptions, parsePluginOptions } from "../../options"
import { knexOf } from "../../shared/knex"
import { Transactional } from "../../shared/transactional"
import WhatsappContact from "./models/whatsapp-contact"
import WhatsappMessage from "./models/whatsapp-message"
import {
  type Limits,
  type NewMessage,
  type Timed,
  abandonStuck,
  changeMessage,
  claimNext,
  dueOrders,
  insertMessages,
  isWindowOpen,
  lockMessage,
  ordersOf,
  noteInbound,
  pause,
  secondsUntilDue,
} from "./outbox"
import type { MessageRow } from "./rows"
import { afterAttempt } from "./rules/after-attempt"
import { type Report, afterReport } from "./rules/after-report"
import { TEMPLATE_DIGEST_SIZE, digestSize } from "./rules/burst"
import { parseReference } from "./rules/reference"
import {
  type CodeMeaning,
  type DeliveryReport,
  type InboundMessage,
  RESENDABLE_STATUSES,
  type SendOutcome,
  TEXT_LIMITS,
} from "./types"

export type Claim = {
  message: MessageRow
  /** The orders of a digest; of any other message its own, if it is about one. */
  order_ids: string[]
  /** Whether free text reaches the recipient. */
  isWindowOpen: boolean
}

/** A report with what its code means, if it has one. */
export type MeantReport = DeliveryReport & { meaning: CodeMeaning }

/**
 * The outbox of messages to the seller. Whoever takes one holds it by its status `sending` and the number of its
 * attempt, never by an open transaction: providers are slow.
 */
class WhatsappModuleService extends Transactional(
  MedusaService({
    MillesimeWhatsappMessage: WhatsappMessage,
    MillesimeWhatsappContact: WhatsappContact,
  }),
) {
  readonly options: PluginOptions

  /** A message in hand would be of unknown fate if the process ended now. */
  readonly __hooks = {
    onApplicationPrepareShutdown: async () => {
      this.isClosing = true
      await Promise.race([
        Promise.allSettled(this.underWay),
        sleep(FAREWELL_MS, undefined, { ref: false }),
      ])
    },
  }

  private isClosing = false
  private readonly underWay = new Set<Promise<void>>()

  constructor(...args: [container: Record<string, unknown>, options?: unknown]) {
    super(...args)
    this.options = parsePluginOptions(args[1])
  }

  /** BCP 47: the seller's language. */
  get locale(): string {
    return this.options.whatsapp.locale ?? this.options.locales[0] ?? "fr-FR"
  }

  get textLimit(): number {
    return TEXT_LIMITS[this.options.whatsapp.transport]
  }

  /** Runs what the end of the process has to wait for; nothing is begun once that has come. */
  async whileOpen(work: () => Promise<void>): Promise<void> {
    if (this.isClosing) return
    const running = work()
    this.underWay.add(running)
    await running.finally(() => this.underWay.delete(running))
  }

  /** Writes messages, each once by its `dedupe_key`. @returns how many were new */
  async enqueue(messages: readonly NewMessage[]): Promise<number> {
    return this.inTransaction_(async (context) => insertMessages(knexOf(context), messages))
  }

  /** The orders that are told of next, so that they can be read together. */
  async dueOrders(limit: number): Promise<string[]> {
    return this.inTransaction_(async (context) => dueOrders(knexOf(context), limit))
  }

  /**
   * Takes a message that is due; `settle` tells what became of it.
   * @returns null where nothing is due, `passed` where what was due is taken by now or has to wait
   */
  async claim(): Promise<Claim | "passed" | null> {
    if (this.isClosing) return null
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const message = await claimNext(knex, this.limits)
      if (message === null || message === "passed") return message
      return {
        message,
        order_ids: await ordersOf(knex, message),
        isWindowOpen: await isWindowOpen(knex, message.to),
      }
    })
  }

  /** Keeps what became of an attempt, unless a report or a later attempt has said more. */
  async settle({ id, attempts }: MessageRow, outcome: SendOutcome): Promise<void> {
    await this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const message = await lockMessage(knex, id)
      if (message?.attempts !== attempts) return
      // An attempt that was taken for dead may have been slow only, even if staff have asked for another since.
      const isOpen = message.status === "sending" || message.status === "unknown"
      if (isOpen || (message.status === "pending" && outcome.outcome === "sent")) {
        await changeMessage(knex, id, afterAttempt(message, outcome, momentOf(message)))
      }
      if (outcome.outcome === "retry" && outcome.retry_after) await pause(knex, outcome.retry_after)
    })
  }

  /** Keeps what a provider reports of messages; what isn't ours or no news is left out. */
  async recordReports(reports: readonly MeantReport[]): Promise<void> {
    if (!reports.length) return
    await this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const addressed = reports.map((report) => ({
        report,
        reference: parseReference(report.reference),
      }))
      // In the order of their ids, so that two batches don't wait for each other.
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
        const known = reference
          ? byId.get(reference.id)
          : [...byId.values()].find((row) => row.provider_message_id === report.provider_message_id)
        const changes = known && afterReport(known, this.asReport(report), momentOf(known))
        if (!changes) continue
        byId.set(known.id, { ...known, ...changes })
        await changeMessage(knex, known.id, changes)
      }
    })
  }

  /** Notes who of the seller has written to the shop's number; what others write is nobody's business here. */
  async recordInbound(inbound: readonly InboundMessage[]): Promise<void> {
    const sellers = this.options.whatsapp.seller_numbers
    const latest = new Map<string, Date>()
    for (const { from, at } of inbound) {
      const known = latest.get(from)
      if (sellers.includes(from) && (!known || known < at)) latest.set(from, at)
    }
    const ours = [...latest].map(([phone, at]) => ({ phone, at }))
    ours.sort((a, b) => (a.phone < b.phone ? -1 : 1))
    await this.inTransaction_(async (context) => noteInbound(knexOf(context), ours))
  }

  /**
   * Lets a message go out once more; an order of a digest gets a message of its own.
   * @returns whether it was one that may be sent again; null where there is none
   */
  async resend(id: string): Promise<boolean | null> {
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const message = await lockMessage(knex, id)
      if (!message) return null
      const { status, now } = message
      if (!RESENDABLE_STATUSES.some((resendable) => resendable === status)) return false
      const orders = await ordersOf(knex, message)
      // All of its orders have got messages of their own.
      if (message.kind === "digest" && !orders.length) return false
      await changeMessage(knex, id, {
        status: "pending",
        next_attempt_at: now,
        give_up_at: new Date(now.getTime() + DAY_MS),
        failed_at: null,
        error_code: null,
        error: null,
        provider_message_id: null,
        ...(message.digest_id && { digest_id: null }),
      })
      return true
    })
  }

  /** Gives up what processes that died were sending. @returns how many messages */
  async abandonStuck(): Promise<number> {
    return this.inTransaction_(async (context) => abandonStuck(knexOf(context)))
  }

  /** Seconds until a message is due, less than 0 where it has been for so long; null where none waits. */
  async secondsUntilDue(): Promise<number | null> {
    return this.inTransaction_(async (context) => secondsUntilDue(knexOf(context)))
  }

  private get limits(): Limits {
    const { messages_per_minute: perMinute, template, transport } = this.options.whatsapp
    return {
      perMinute,
      digest: {
        text: digestSize(this.textLimit),
        template: template && transport !== "log" ? TEMPLATE_DIGEST_SIZE : null,
      },
    }
  }

  private asReport(report: MeantReport): Report {
    return {
      ...report,
      attempt: parseReference(report.reference)?.attempt ?? null,
      hasTemplate: this.options.whatsapp.template !== undefined,
    }
  }
}

const DAY_MS = 24 * 60 * 60_000

/** For what is in hand when the process is told to end. */
const FAREWELL_MS = 30_000

const momentOf = ({ now }: Timed<MessageRow>) => ({ now, random: Math.random() })

export default WhatsappModuleService
