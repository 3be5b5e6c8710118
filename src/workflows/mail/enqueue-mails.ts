import type { MedusaContainer } from "@medusajs/framework/types"
import { mailService } from "../../modules/mail"
import type { NewMail } from "../../modules/mail/mail"
import { type AnyMailKind, MAIL_KINDS, type MailKind } from "../../modules/mail/types"
import { scheduleMailDispatch } from "../../workers/mail/outbox-dispatcher"
import { stepWorkflow } from "../step-workflow"
import { type FeedEntry, addFeedEntries } from "../notification/add-feed-entries"
import { EVENT_SOURCES, ROW_SOURCES } from "./sources"
import type { Period, RowSource } from "./sources/source"

/** News for all of staff. */
const STAFF_KINDS: ReadonlySet<AnyMailKind> = new Set(
  MAIL_KINDS.filter((kind) => kind.startsWith("staff_") && kind !== "staff_invitation"),
)

/** What staff are written about is told in the admin as well, once whatever the number of recipients. */
const feedEntriesOf = (mails: readonly NewMail[]): FeedEntry[] => {
  const byKey = new Map<string, FeedEntry>()
  for (const { kind, cause_id, content } of mails) {
    if (!STAFF_KINDS.has(kind) || !("blocks" in content)) continue
    const key = `${kind}:${cause_id}`
    const { subject, preheader } = content
    byKey.set(key, { key, title: subject, description: preheader, resource_id: cause_id })
  }
  return [...byKey.values()]
}

/** Enqueues messages unless they exist, and tells staff of theirs in the admin. @returns how many were enqueued */
export const enqueueMails = async (
  container: MedusaContainer,
  mails: readonly NewMail[],
): Promise<number> => {
  if (!mails.length || !mailService(container).options.features.mail) return 0
  // First, since a message that exists isn't found again.
  await addFeedEntries(container, feedEntriesOf(mails))
  const count = await mailService(container).enqueue(mails)
  if (count) scheduleMailDispatch(container)
  return count
}

/** Most causes that are written about at a time. */
const BATCH_SIZE = 50

/** Enqueues what a source has not written about. @returns how many messages */
export const enqueueFrom = async (
  container: MedusaContainer,
  source: RowSource,
  period: Period,
  { subject_id, is_silent }: { subject_id?: string | undefined; is_silent?: boolean } = {},
): Promise<number> => {
  const causes = await source.find(container, period, subject_id)
  const missing = await mailService(container).listMissingCauses(source.kind, causes)
  let count = 0
  for (let start = 0; start < missing.length; start += BATCH_SIZE) {
    const mails = await source.write(container, missing.slice(start, start + BATCH_SIZE))
    const silent = is_silent ? { is_silent: true as const } : {}
    count += await enqueueMails(
      container,
      mails.map((mail) => ({ ...mail, ...silent })),
    )
  }
  return count
}

/** All that has happened since the store writes e-mails. */
const everSince = async (container: MedusaContainer): Promise<Period> => {
  const watermark = await mailService(container).since()
  return { since: watermark, until: new Date(), watermark }
}

export type EnqueueMailsOfEventInput = { name: string; data: Record<string, unknown> }

/**
 * Writes to everybody who is to know of an event. `no_notification` in its data, as Medusa's fulfillments have it, keeps the
 * message from being sent.
 * @returns how many messages were enqueued
 */
export const enqueueMailsOfEventWorkflow = stepWorkflow(
  "enqueue-mails-of-event",
  async ({ name, data }: EnqueueMailsOfEventInput, { container }) => {
    let count = 0
    for (const source of EVENT_SOURCES.filter(({ events }) => events.includes(name))) {
      count += await enqueueMails(container, await source.write(container, data as never))
    }
    const period = await everSince(container)
    for (const source of ROW_SOURCES.filter(({ events }) => events.includes(name))) {
      const ids = data as Record<string, string>
      const subject_id = source.subjectOf ? source.subjectOf(ids) : ids.id
      if (!subject_id) continue
      const is_silent = data.no_notification === true
      count += await enqueueFrom(container, source, period, { subject_id, is_silent })
    }
    return count
  },
)

export type EnqueueMailsAboutInput = { kind: MailKind; subject_id: string }

/** Writes messages of one kind about one thing. @returns how many were enqueued */
export const enqueueMailsAboutWorkflow = stepWorkflow(
  "enqueue-mails-about",
  async ({ kind, subject_id }: EnqueueMailsAboutInput, { container }) => {
    const period = await everSince(container)
    let count = 0
    for (const source of ROW_SOURCES.filter((each) => each.kind === kind)) {
      count += await enqueueFrom(container, source, period, { subject_id })
    }
    return count
  },
)
