import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { whatsappService } from "../../modules/whatsapp"
import type { MeantReport } from "../../modules/whatsapp/service"
import type { InboundMessage } from "../../modules/whatsapp/types"
import { drainSoon } from "./drain"

export type RecordWebhookInput = { statuses: MeantReport[]; inbound: InboundMessage[] }

const recordWebhookStep = createStep(
  "record-webhook",
  async ({ statuses, inbound }: RecordWebhookInput, { container }) => {
    const service = whatsappService(container)
    await service.recordInbound(inbound.map(({ from, at }) => ({ from, at: new Date(at) })))
    await service.recordReports(statuses.map((report) => ({ ...report, at: new Date(report.at) })))
    // Free text that couldn't be delivered goes out again as a template.
    if (statuses.some(({ status }) => status === "failed")) drainSoon(container)
    return new StepResponse(statuses.length)
  },
)

/** Keeps what a provider reports: statuses move forward, whoever of the seller wrote can be written to. */
export const recordWebhookWorkflow = createWorkflow(
  "millesime-record-webhook",
  (input: RecordWebhookInput) => new WorkflowResponse(recordWebhookStep(input)),
)
