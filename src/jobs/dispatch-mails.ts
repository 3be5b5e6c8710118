import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { dispatchMailsWorkflow } from "../workflows/mail/dispatch-mails"

async function dispatchMails(container: MedusaContainer): Promise<void> {
  await dispatchMailsWorkflow(container).run()
}

export const config = { name: "millesime-dispatch-mails", schedule: "* * * * *" }

export default withHeartbeat(config, dispatchMails)
