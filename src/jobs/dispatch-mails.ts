import type { MedusaContainer } from "@medusajs/framework/types"
import { dispatchMailsWorkflow } from "../workflows/mail/dispatch-mails"

export default async function dispatchMails(container: MedusaContainer): Promise<void> {
  await dispatchMailsWorkflow(container).run()
}

export const config = { name: "millesime-dispatch-mails", schedule: "* * * * *" }
