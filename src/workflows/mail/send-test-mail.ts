import { randomUUID } from "node:crypto"
import { mailService } from "../../modules/mail"
import { composeMessage } from "../../modules/mail/messages"
import { stepWorkflow } from "../step-workflow"
import { enqueueMails } from "./enqueue-mails"

/** Sends an e-mail that shows whether the mail server takes any. @returns its id */
export const sendTestMailWorkflow = stepWorkflow(
  "send-test-mail",
  async ({ to }: { to: string }, { container }) => {
    const service = mailService(container)
    const cause_id = randomUUID()
    const locale = service.defaultLocale
    const content = composeMessage("test", { sent_at: new Date().toISOString() }, locale)
    await enqueueMails(container, [{ kind: "test", cause_id, to, locale, content }])
    const [mail] = await service.listMillesimeMails({ kind: "test", cause_id }, { take: 1 })
    return mail?.id ?? ""
  },
)
