import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { withHeartbeat } from "../modules/job"
import { isFeatureOn } from "../options/configured"
import type { Feature } from "../options/features"
import { resumeBarrelImports } from "../workflows/barrel-import/resume-barrel-imports"
import { refreshScheduledPrices } from "../workflows/barrel/refresh-scheduled-prices"
import { verifyDueVatNumbers } from "../workflows/company/verify-due-vat-numbers"
import { followTransmissions } from "../workflows/invoice/follow-transmissions"
import { reconcileRecentInvoices } from "../workflows/invoice/reconcile-invoices"
import { dispatchMailsWorkflow } from "../workflows/mail/dispatch-mails"
import { reconcileMails } from "../workflows/mail/reconcile-mails"
import { applyScheduledChanges } from "../workflows/page/apply-scheduled-changes"
import { releaseAbandonedAcceptancesWorkflow } from "../workflows/quote/release-abandoned-acceptances"
import { dispatchMessagesWorkflow } from "../workflows/whatsapp/dispatch-messages"
import { reconcileNotificationsWorkflow } from "../workflows/whatsapp/reconcile-notifications"

export type Task = {
  name: string
  feature?: Feature
  /** Begins with one query on an index, and ends there where nothing is due. */
  run: (container: MedusaContainer) => Promise<unknown>
}

/** What may be due at any minute. Those that call other servers, or take long, come last. */
export const TASKS: readonly Task[] = [
  { name: "refresh scheduled prices", run: refreshScheduledPrices },
  { name: "apply scheduled changes of pages", feature: "pages", run: applyScheduledChanges },
  {
    name: "release abandoned acceptances",
    feature: "quotes",
    run: (container) => releaseAbandonedAcceptancesWorkflow(container).run(),
  },
  { name: "reconcile invoices", feature: "invoices", run: reconcileRecentInvoices },
  { name: "reconcile e-mails", feature: "mail", run: reconcileMails },
  {
    name: "dispatch e-mails",
    feature: "mail",
    run: (container) => dispatchMailsWorkflow(container).run(),
  },
  {
    name: "reconcile WhatsApp messages",
    feature: "whatsapp",
    run: (container) => reconcileNotificationsWorkflow(container).run(),
  },
  {
    name: "dispatch WhatsApp messages",
    feature: "whatsapp",
    run: (container) => dispatchMessagesWorkflow(container).run(),
  },
  { name: "follow invoices at the platform", feature: "invoices", run: followTransmissions },
  { name: "resume imports", run: resumeBarrelImports },
  { name: "verify VAT numbers", feature: "companies", run: verifyDueVatNumbers },
]

/** Medusa starts a job again while it still runs: a task that takes longer than a minute is left to finish. */
const running = new Set<string>()

/**
 * Runs tasks one after the other. One that fails keeps none from its turn.
 * @throws MedusaError that names the failed ones
 */
export const runTasks = async (
  container: MedusaContainer,
  tasks: readonly Task[],
): Promise<void> => {
  const failed: string[] = []
  for (const { name, run } of tasks) {
    if (running.has(name)) continue
    running.add(name)
    try {
      await run(container)
    } catch (error) {
      failed.push(name)
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The task "${name}" failed`, error as Error)
    } finally {
      running.delete(name)
    }
  }
  if (!failed.length) return
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Failed: ${failed.join(", ")}`)
}

async function everyMinute(container: MedusaContainer): Promise<void> {
  await runTasks(
    container,
    TASKS.filter(({ feature }) => isFeatureOn(feature)),
  )
}

export const config = { name: "millesime-every-minute", schedule: "* * * * *" }

export default withHeartbeat(config, everyMinute)
