import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { mailService } from "../../modules/mail"
import { maskedAddress } from "../../modules/mail/rules/address"
import type { LeasedMail } from "../../modules/mail/service"
import { mailAttempts } from "../../shared/metrics"
import { createDispatch } from "../../shared/outbox"
import { sendMail } from "./send-mail"

const deliver = async (container: MedusaContainer, lease: LeasedMail): Promise<void> => {
  const outcome = await sendMail(container, lease)
  const { isFirstRefusal } = await mailService(container).recordAttempt(lease, outcome)
  mailAttempts.inc({ outcome: outcome.outcome })
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  if (isFirstRefusal && outcome.outcome === "paused") {
    logger.error(
      `The mail server refuses the login of SMTP_URL, so that no e-mail is sent until it accepts it: ${outcome.detail}`,
    )
  }
  if (outcome.outcome === "stop") {
    const { id, to } = lease.mail
    logger.error(
      `The e-mail ${id} to ${maskedAddress(to)} failed for good (${outcome.code}): ${outcome.detail}`,
    )
  }
}

const dispatch = createDispatch<LeasedMail>({
  source: mailService,
  // More than there are connections would only wait for one with their attempts begun.
  concurrency: (container) => mailService(container).options.mail.connections,
  startDelivery: () => deliver,
  failure: "E-mails can't be sent at the moment",
})

/**
 * Sends due e-mails in the background, from now on also those that other code writes to the outbox of this process. Failures
 * are logged and left to the job that runs every minute.
 */
export const scheduleMailDispatch = (container: MedusaContainer): void => {
  mailService(container).onEnqueued(() => dispatch(container))
  dispatch(container)
}
