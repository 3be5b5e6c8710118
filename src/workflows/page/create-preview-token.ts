import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { pageService } from "../../modules/page"
import { newToken, tokenHashOf } from "../../shared/token"
import { orThrow } from "./refusals"

export type CreatePreviewTokenInput = { page_id: string; hours: number; user_id: string }

const HOUR = 60 * 60_000

const createPreviewTokenStep = createStep(
  "create-preview-token",
  async ({ page_id, hours, user_id }: CreatePreviewTokenInput, { container }) => {
    const service = pageService(container)
    const token = newToken()
    const opened = await service.openPreview(page_id, {
      token_hash: tokenHashOf(token),
      expires_at: new Date(Date.now() + hours * HOUR),
      by: user_id,
    })
    const { id } = await orThrow(container, opened)
    return new StepResponse({ id, token }, { id, page_id })
  },
  async (done, { container }) => {
    if (done) await pageService(container).revokePreview(done.page_id, done.id)
  },
)

/**
 * Opens a link to the draft. The token is in the answer alone.
 * @throws ApiError `not_found`
 */
export const createPreviewTokenWorkflow = createWorkflow(
  "millesime-create-preview-token",
  (input: CreatePreviewTokenInput) => new WorkflowResponse(createPreviewTokenStep(input)),
)
