import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { DomainError } from "../../../errors"
import type { PluginOptions } from "../../../options"
import { RunningWork, isOutcomeAccepted, renewed } from "../../../shared/outbox"
import type { PlatformOptions } from "../options"
import { platformOf } from "../platform"
import { PlatformError } from "../platform/platform-error"
import type { EInvoicePlatform, PlatformFlow } from "../platform/port"
import {
  type TransmitOutcome,
  afterAcknowledgement,
  afterTransmit,
  isResendable,
} from "../rules/transmission"
import { isTransmissible } from "../rules/transmissible"
import type { InvoiceContent } from "../types"
import * as rows from "./repository"
import { type TransmittedInvoice, transmit } from "./transmit"
import type { LifecycleRow, TransmissionRow } from "./rows"

/** For attempts under way at shutdown; some systems kill a process after ten seconds. */
const SHUTDOWN_TIMEOUT_MS = 9_000

/** Clocks differ, and what a platform writes is found a little later. */
const OVERLAP_MS = 5 * 60_000

type InTransaction = <T>(work: (knex: Knex) => Promise<T>) => Promise<T>

type Issued = { id: string; content: InvoiceContent }

/** What became of an invoice on its way to the platform. */
export type TransmissionState = { transmission: TransmissionRow; statuses: LifecycleRow[] }

/** One that can't be read would keep the others from being read. */
const isOfMessage = (error: unknown): boolean =>
  error instanceof PlatformError &&
  (error.isRefusal || error.code === "http_404" || error.code === "unreadable")

/** The outbox of invoices for the platform, and what the platform tells of them. */
export class Transmissions {
  private readonly work = new RunningWork()
  private kept: { of: PlatformOptions; platform: EInvoicePlatform | null } | undefined

  constructor(
    private readonly options: PluginOptions,
    private readonly inTransaction: InTransaction,
  ) {}

  private get platform(): EInvoicePlatform | null {
    const of = this.options.billing.platform
    if (this.kept?.of !== of) this.kept = { of, platform: platformOf(of) }
    return this.kept.platform
  }

  /** Whether the store sends an invoice to a platform. */
  accepts(content: InvoiceContent): boolean {
    return this.platform !== null && isTransmissible(content)
  }

  /** Writes the transmission of an invoice that is issued in the same transaction, if it is to have one. */
  async enqueue(knex: Knex, { id, content }: Issued): Promise<void> {
    if (this.accepts(content)) await rows.insertTransmission(knex, id)
  }

  /**
   * Sends an invoice by staff: one that was issued before there was a platform, or that the platform didn't take.
   * @throws DomainError `invoice_not_transmissible`, `invoice_transmitted`
   */
  async request({ id, content }: Issued): Promise<void> {
    if (!this.accepts(content)) throw new DomainError("invoice_not_transmissible")
    await this.inTransaction(async (knex) => {
      const found = await rows.findTransmission(knex, id)
      if (!found) {
        await rows.insertTransmission(knex, id)
        return
      }
      const row = await rows.outbox.lock(knex, found.id)
      if (!row || !isResendable(row)) throw new DomainError("invoice_transmitted")
      await rows.outbox.update(knex, row.id, {
        ...renewed(row.now, rows.outbox.giveUpAfterSeconds),
        // The platform keeps the flow that it refused under its tracking id.
        ...(row.flow_id && { tracking_id: `${row.id}-${row.attempts + 1}`, flow_id: null }),
      })
    })
  }

  async trackWork(work: () => Promise<void>): Promise<void> {
    await this.work.track(work)
  }

  async finish(): Promise<void> {
    await this.work.finish(SHUTDOWN_TIMEOUT_MS)
  }

  /** Leases the next due transmission; `record` ends the lease. @returns null if nothing is due */
  async leaseNext(): Promise<TransmissionRow | null> {
    if (this.work.isShuttingDown || !this.platform) return null
    return this.inTransaction(async (knex) => {
      const due = await rows.outbox.lockFirstDue(knex)
      return due ? rows.outbox.startAttempt(knex, due.id) : null
    })
  }

  /** Hands over the invoice of a lease. Errors of the platform and the network are outcomes. */
  async transmit(lease: TransmissionRow, invoice: TransmittedInvoice): Promise<TransmitOutcome> {
    if (!this.platform) return { outcome: "retry", code: "no_platform", detail: "No platform" }
    return transmit(this.platform, lease, invoice)
  }

  /** Records the outcome of an attempt, unless a later attempt has superseded it. */
  async record({ id, attempts }: TransmissionRow, outcome: TransmitOutcome): Promise<void> {
    await this.inTransaction(async (knex) => {
      const row = await rows.outbox.lock(knex, id)
      if (!row || !isOutcomeAccepted(row, attempts, outcome.outcome)) return
      const context = { now: row.now, random: Math.random() }
      await rows.outbox.update(knex, id, afterTransmit(row, outcome, context))
    })
  }

  /** Lets what a dead process was sending be tried again: it is looked up before it is sent. */
  async expireLeases(): Promise<void> {
    await this.inTransaction(async (knex) => {
      for (const id of await rows.outbox.expireLeases(knex)) {
        await rows.outbox.update(knex, id, {
          status: "pending",
          next_attempt_at: knex.raw("now()") as unknown as Date,
        })
      }
    })
  }

  async secondsUntilDue(): Promise<number | null> {
    if (!this.platform) return null
    return this.inTransaction((knex) => rows.outbox.secondsUntilDue(knex))
  }

  /**
   * Reads what the platform has to say since the last time. A message that can't be read is left out.
   * @returns the ids of messages that were left out
   * @throws PlatformError while the platform doesn't answer
   */
  async readChanges(): Promise<string[]> {
    const { platform } = this
    if (!platform) return []
    const since = await this.inTransaction((knex) => rows.findChangesSince(knex))
    if (!since) return []
    const flows = await platform.changes(new Date(since.getTime() - OVERLAP_MS))
    await this.acknowledge(flows.filter(({ has_statuses }) => !has_statuses))
    const unread = await this.readStatuses(platform, flows)
    const last = flows.at(-1)
    if (last) await this.inTransaction((knex) => rows.moveChangesSince(knex, last.updated_at))
    return unread
  }

  /** What became of an invoice that was to be sent; undefined of others. */
  async find(invoice_id: string): Promise<TransmissionState | undefined> {
    return this.inTransaction(async (knex) => {
      const transmission = await rows.findTransmission(knex, invoice_id)
      return transmission && { transmission, statuses: await rows.listStatuses(knex, invoice_id) }
    })
  }

  /** What staff have to see to, since a moment. */
  async listTroubles(since: Date): Promise<rows.Trouble[]> {
    return this.inTransaction((knex) => rows.listTroubles(knex, since))
  }

  private async acknowledge(flows: readonly PlatformFlow[]): Promise<void> {
    const byTrackingId = new Map(flows.map((flow) => [flow.tracking_id ?? "", flow]))
    if (!byTrackingId.size) return
    await this.inTransaction(async (knex) => {
      for (const row of await rows.lockByTrackingIds(knex, [...byTrackingId.keys()])) {
        const flow = byTrackingId.get(row.tracking_id)
        const changes = flow && afterAcknowledgement(row, flow, row.now)
        if (changes) await rows.outbox.update(knex, row.id, changes)
      }
    })
  }

  private async readStatuses(
    platform: EInvoicePlatform,
    flows: readonly PlatformFlow[],
  ): Promise<string[]> {
    const ids = flows.filter((flow) => flow.has_statuses).map(({ flow_id }) => flow_id)
    const read = await this.inTransaction((knex) => rows.listReadFlows(knex, ids))
    const unread: string[] = []
    for (const id of ids.filter((flowId) => !read.has(flowId))) {
      try {
        const reports = await platform.statuses(id)
        await this.inTransaction((knex) => rows.insertStatuses(knex, id, reports))
      } catch (error) {
        if (!isOfMessage(error)) throw error
        unread.push(id)
      }
    }
    return unread
  }
}
