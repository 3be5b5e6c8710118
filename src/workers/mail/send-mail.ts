import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { mailService } from "../../modules/mail"
import type { LeasedMail } from "../../modules/mail/service"
import type { SendFailure, SendOutcome } from "../../modules/mail/types"
import { loadAttachments } from "../../queries/mail/attachments"

const NOT_PREPARED: SendFailure = {
  outcome: "retry",
  code: "not_prepared",
  detail: "The attachments could not be read",
}

/** Reads the attachments of a message and sends it. As long as they aren't read nothing is sent. */
export const sendMail = async (
  container: MedusaContainer,
  lease: LeasedMail,
): Promise<SendOutcome> => {
  const { id, attachments } = lease.mail
  try {
    const files = await loadAttachments(container, attachments)
    return await mailService(container).send(lease, files)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The e-mail ${id} can't be prepared`, error as Error)
    return NOT_PREPARED
  }
}
