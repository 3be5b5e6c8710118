import type { Logger } from "@medusajs/framework/types"
import { MedusaError, MedusaService } from "@medusajs/framework/utils"
import { DomainError } from "../../errors"
import { knexOf } from "../../shared/knex"
import { RunningWork, isOutcomeAccepted, renewed } from "../../shared/outbox"
import { PluginService } from "../../shared/plugin-service"
import type { NewMail } from "./mail"
import type { Message } from "./message"
import Mail from "./models/mail"
import MailAttempt from "./models/mail-attempt"
import MailSuppression from "./models/mail-suppression"
import MailWatermark from "./models/mail-watermark"
import * as mails from "./outbox"
import { renderMail } from "./render"
import type { MailAttemptRow, MailRow, MailSuppressionRow } from "./rows"
import { LOGIN_PAUSE_SECONDS, afterMailAttempt } from "./rules/after-attempt"
import { isMailAddress } from "./rules/address"
import { dedupeKeyOf, mayBeSuppressed, messageIdOf, newRow } from "./rules/new-row"
import { isResendable } from "./rules/resendable"
import { withoutSecrets } from "./rules/secrets"
import { letterheadOf, senderDomainOf } from "./rules/sender"
import { LazyTransport, type MailFile, transportOf } from "./transports"
import { logoReader } from "./transports/logo"
import { type SendOutcome, UNSUPPRESSED_KINDS } from "./types"

/** A message whose attempt has started. */
export type LeasedMail = { mail: MailRow; attempt_id: string }

type Rows = {
  MillesimeMail: { dto: MailRow; model: typeof Mail }
  MillesimeMailAttempt: { dto: MailAttemptRow; model: typeof MailAttempt }
  MillesimeMailSuppression: { dto: MailSuppressionRow; model: typeof MailSuppression }
  MillesimeMailWatermark: { dto: { since: Date }; model: typeof MailWatermark }
}

/** For attempts under way at shutdown; some systems kill a process after ten seconds. */
const SHUTDOWN_TIMEOUT_MS = 9_000

const INVALID_ADDRESS: SendOutcome = {
  outcome: "stop",
  code: "invalid_address",
  detail: "The recipient's address isn't one",
}

/** Of messages that have expired, in one sweep. */
const SWEEP_SIZE = 500

/** The outbox of e-mails, and the transport that sends them. */
class MailModuleService extends PluginService(
  MedusaService<Rows>({
    MillesimeMail: Mail,
    MillesimeMailAttempt: MailAttempt,
    MillesimeMailSuppression: MailSuppression,
    MillesimeMailWatermark: MailWatermark,
  }),
) {
  readonly __hooks = {
    onApplicationPrepareShutdown: async () => {
      await this.work.finish(SHUTDOWN_TIMEOUT_MS)
      this.transport.close()
    },
  }

  private readonly work = new RunningWork()
  private readonly transport: LazyTransport
  private readonly callbacks: { enqueued?: () => void } = {}
  private readonly readLogo: () => Promise<MailFile | null>

  constructor(...args: [container: { logger: Logger }, options?: unknown]) {
    super(...args)
    const [{ logger }] = args
    this.transport = new LazyTransport(() => transportOf(this.options, logger))
    this.readLogo = logoReader(this.options.seller?.logo, logger)
  }

  /** Runs work that the shutdown of the process waits for; does nothing during shutdown. */
  async trackWork(work: () => Promise<void>): Promise<void> {
    await this.work.track(work)
  }

  /** Calls back whenever this process has written messages, which may be sent at once. */
  onEnqueued(listener: () => void): void {
    this.callbacks.enqueued = listener
  }

  /** Inserts messages unless they exist, by kind, cause and recipient. @returns how many were inserted */
  async enqueue(newMails: readonly NewMail[]): Promise<number> {
    if (!newMails.length) return 0
    const ids = await this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const suppressible = newMails.filter(({ kind }) => mayBeSuppressed(kind))
      const suppressed = await mails.listSuppressed(
        knex,
        suppressible.map(({ to }) => to.toLowerCase()),
      )
      const domain = senderDomainOf(this.options)
      const rows = newMails.map((mail) => {
        const isSuppressed = mayBeSuppressed(mail.kind) && suppressed.has(mail.to.toLowerCase())
        return newRow(mail, { id: mails.outbox.newId(), domain, isSuppressed })
      })
      return mails.insertMails(knex, rows)
    })
    if (ids.length) this.callbacks.enqueued?.()
    return ids.length
  }

  /** Inserts a message unless it exists. @returns its id, also if it existed @throws MedusaError while the feature is off */
  async enqueueOnce(newMail: NewMail): Promise<string> {
    if (!this.options.features.mail) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "medusa-plugin-millesime sends no e-mails: options.features.mail is false",
      )
    }
    await this.enqueue([newMail])
    return this.inTransaction_(async (context) => {
      const id = await mails.findId(knexOf(context), dedupeKeyOf(newMail))
      if (!id) throw new DomainError("not_found.mail")
      return id
    })
  }

  /**
   * Leases the next due message; `recordAttempt` ends the lease.
   * @returns null if nothing is due, `skipped` if the due message has expired
   */
  async leaseNext(): Promise<LeasedMail | "skipped" | null> {
    const { transport, messages_per_minute } = this.options.mail
    if (this.work.isShuttingDown || transport === "none") return null
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      if (messages_per_minute !== undefined) {
        await mails.lockAll(knex)
        const seconds = await mails.secondsUntilFree(knex, messages_per_minute)
        if (seconds > 0) {
          await mails.outbox.pauseAll(knex, seconds)
          return null
        }
      }
      const due = await mails.outbox.lockFirstDue(knex)
      if (!due) return null
      if (due.expires_at && due.expires_at <= due.now) {
        await mails.outbox.update(knex, due.id, expired(due, due.now))
        return "skipped"
      }
      const mail = await mails.outbox.startAttempt(knex, due.id)
      return { mail, attempt_id: await mails.startAttemptRow(knex, mail) }
    })
  }

  /** Renders a message to be looked at, with the logo inside. */
  async preview(message: Message, locale: string) {
    const logo = await this.readLogo()
    return renderMail(message, {
      locale,
      sender: letterheadOf(this.options),
      logo: logo && `data:${logo.contentType};base64,${logo.content.toString("base64")}`,
    })
  }

  /** Sends a leased message. Errors of the server and the network are outcomes. */
  async send({ mail }: LeasedMail, files: readonly MailFile[]): Promise<SendOutcome> {
    // Mail libraries repair what could then reach somebody else.
    if (!isMailAddress(mail.to)) return INVALID_ADDRESS
    return this.transport.send(mail, files)
  }

  /**
   * Records the outcome of an attempt, unless a later attempt has superseded it. An address that the server doesn't know is
   * suppressed; a refused login lets all messages wait.
   * @returns whether it is the first attempt of a row of refused logins
   */
  async recordAttempt(
    { mail: { id, attempts }, attempt_id }: LeasedMail,
    outcome: SendOutcome,
  ): Promise<{ isFirstRefusal: boolean }> {
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const isRefused = outcome.outcome === "paused"
      if (isRefused) await mails.lockAll(knex)
      const isFirstRefusal = isRefused && (await mails.findLastAttempt(knex))?.outcome !== "paused"
      const mail = await mails.outbox.lock(knex, id)
      await mails.finishAttemptRow(knex, attempt_id, outcome)
      if (mail && isOutcomeAccepted(mail, attempts, outcome.outcome)) {
        const { now } = mail
        const changes = afterMailAttempt(mail, outcome, { now, random: Math.random() })
        await mails.outbox.update(knex, id, changes)
      }
      if (mail && outcome.outcome === "stop" && outcome.suppresses) {
        const suppression = {
          address: mail.to.toLowerCase(),
          reason: outcome.detail,
          mail_id: id,
        }
        await mails.suppress(knex, suppression, UNSUPPRESSED_KINDS)
      }
      if (isRefused) await mails.outbox.pauseAll(knex, LOGIN_PAUSE_SECONDS)
      if (outcome.outcome === "retry" && outcome.retry_after)
        await mails.outbox.pauseAll(knex, outcome.retry_after)
      return { isFirstRefusal }
    })
  }

  /** Whether the mail server refused the store's login the last time. */
  async isLoginRefused(): Promise<boolean> {
    return this.inTransaction_(
      async (context) => (await mails.findLastAttempt(knexOf(context)))?.outcome === "paused",
    )
  }

  /**
   * Schedules a message to be sent again, also to a suppressed address.
   * @throws DomainError `not_found`, `mail_not_resendable`
   */
  async resend(id: string): Promise<void> {
    await this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const mail = await mails.outbox.lock(knex, id)
      if (!mail) throw new DomainError("not_found.mail")
      if (!isResendable(mail, mail.now)) throw new DomainError("mail_not_resendable")
      const domain = senderDomainOf(this.options)
      await mails.outbox.update(knex, id, {
        ...renewed(mail.now, mails.outbox.giveUpAfterSeconds),
        sent_at: null,
        response: null,
        // Mail programs hide a second message with the id of one that has arrived.
        ...(mail.status === "sent" && { message_id: messageIdOf(id, domain, mail.attempts) }),
      })
    })
    this.callbacks.enqueued?.()
  }

  /** Cancels a message that waits. @throws DomainError `not_found`, `mail_not_cancelable` */
  async cancel(id: string): Promise<void> {
    await this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const mail = await mails.outbox.lock(knex, id)
      if (!mail) throw new DomainError("not_found.mail")
      if (mail.status !== "pending") throw new DomainError("mail_not_cancelable")
      await mails.outbox.update(knex, id, { status: "canceled", next_attempt_at: null })
    })
  }

  /** @returns the causes, of those given, that have no message of that kind */
  async listMissingCauses(kind: NewMail["kind"], causeIds: readonly string[]): Promise<string[]> {
    if (!causeIds.length) return []
    return this.inTransaction_(async (context) =>
      mails.listMissingCauses(knexOf(context), kind, causeIds),
    )
  }

  /** Since when events have messages as their consequence. */
  async since(): Promise<Date> {
    return this.inTransaction_(async (context) => mails.findSince(knexOf(context)))
  }

  /** Lets messages be sent to an address again. @throws DomainError `not_found` */
  async liftSuppression(idOrAddress: string): Promise<void> {
    const count = await this.inTransaction_(async (context) =>
      mails.liftSuppression(knexOf(context), idOrAddress),
    )
    if (!count) throw new DomainError("not_found.mail_suppression")
  }

  /**
   * Marks messages that a dead process was sending as `unknown`, cancels those that have expired, and takes tokens out of
   * messages that can't be sent any more.
   * @returns how many became `unknown`
   */
  async expireLeases(): Promise<number> {
    return this.inTransaction_(async (context) => {
      const knex = knexOf(context)
      const ids = await mails.outbox.expireLeases(knex)
      await mails.finishExpiredAttempts(knex, ids)
      for (const mail of await mails.listExpired(knex, SWEEP_SIZE)) {
        const changes =
          mail.status === "pending" ? expired(mail, mail.now) : withoutSecrets(mail, mail.now)
        await mails.outbox.update(knex, mail.id, changes)
      }
      return ids.length
    })
  }

  /** Seconds until the next message is due, negative if it is overdue; null if none is pending, or none is to be sent. */
  async secondsUntilDue(): Promise<number | null> {
    if (this.options.mail.transport === "none") return null
    return this.inTransaction_(async (context) => mails.outbox.secondsUntilDue(knexOf(context)))
  }
}

const expired = (mail: MailRow, now: Date): Partial<MailRow> => ({
  ...withoutSecrets(mail, now),
  status: "canceled",
  next_attempt_at: null,
  error_code: "expired",
})

export default MailModuleService
