import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { mailService } from "../../modules/mail"
import { reportFailuresWorkflow } from "../notification/report-failures"
import { stepWorkflow } from "../step-workflow"
import { enqueueFrom } from "./enqueue-mails"
import { ROW_SOURCES } from "./sources"

const HOUR_MS = 60 * 60_000

/** What happened longer ago is no longer written about. */
const LOOK_BACK_MS = 48 * HOUR_MS

/** The event, or what handles it, may still be under way. */
const GRACE_PERIOD_MS = 2 * 60_000

/**
 * Writes what a lost event left unwritten, because a process died between the commit and the event. Idempotent, also beside
 * the subscriber. A source that fails doesn't keep the others from being asked.
 * @param now a moment of ISO 8601
 * @returns how many messages were enqueued
 */
export const reconcileMailsWorkflow = stepWorkflow(
  "reconcile-mails",
  async ({ now }: { now: string }, { container }) => {
    const watermark = await mailService(container).since()
    const nowMs = Date.parse(now)
    const since = new Date(Math.max(watermark.getTime(), nowMs - LOOK_BACK_MS))
    const period = { since, until: new Date(nowMs - GRACE_PERIOD_MS), watermark }
    let count = 0
    for (const source of ROW_SOURCES) {
      try {
        count += await enqueueFrom(container, source, period)
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`E-mails of the kind ${source.kind} can't be written`, error as Error)
      }
    }
    return count
  },
)

/** Writes what lost events left unwritten, and tells staff of messages that failed for good. */
export const reconcileMails = async (container: MedusaContainer): Promise<void> => {
  await reconcileMailsWorkflow(container).run({ input: { now: new Date().toISOString() } })
  await reportFailuresWorkflow(container).run()
}
