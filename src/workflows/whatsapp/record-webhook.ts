import { whatsappService } from "../../modules/whatsapp"
import type { ClassifiedReport } from "../../modules/whatsapp/service"
import type { InboundMessage, WhatsappUser } from "../../modules/whatsapp/types"
import { scheduleDispatch } from "../../workers/whatsapp/outbox-dispatcher"
import { stepWorkflow } from "../step-workflow"

export type RecordWebhookInput = {
  statuses: ClassifiedReport[]
  inbound: InboundMessage[]
  users: WhatsappUser[]
}

/** Records delivery reports and when the seller last wrote. @returns how many reports there were */
export const recordWebhookWorkflow = stepWorkflow(
  "record-webhook",
  async ({ statuses, inbound, users }: RecordWebhookInput, { container }) => {
    const service = whatsappService(container)
    await service.recordUsers(users)
    // Dates are strings after Medusa has serialised the input.
    await service.recordInbound(inbound.map(({ from, at }) => ({ from, at: new Date(at) })))
    await service.recordReports(statuses.map((report) => ({ ...report, at: new Date(report.at) })))
    // Undelivered free text is sent again as a template.
    if (statuses.some(({ status }) => status === "failed")) scheduleDispatch(container)
    return statuses.length
  },
)
