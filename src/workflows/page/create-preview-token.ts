import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { pageService } from "../../modules/page"
import { newToken, tokenHashOf } from "../../shared/token"

export type CreatePreviewTokenInput = { page_id: string; hours: number; user_id: string }

const HOUR_MS = 60 * 60_000

const createPreviewTokenStep = createStep(
  "create-preview-token",
  async ({ page_id, hours, user_id }: CreatePreviewTokenInput, { container }) => {
    const token = newToken()
    const { id } = await pageService(container).createPreviewToken(page_id, {
      token_hash: tokenHashOf(token),
      expires_at: new Date(Date.now() + hours * HOUR_MS),
      by: user_id,
    })
    return new StepResponse({ id, token }, id)
  },
  async (id, { container }) => {
    if (id) await pageService(container).deleteMillesimePagePreviews(id)
  },
)

/**
 * Creates a token that gives access to a draft. Only the result contains the token itself.
 * @throws DomainError `not_found`
 */
export const createPreviewTokenWorkflow = createWorkflow(
  "millesime-create-preview-token",
  (input: CreatePreviewTokenInput) => new WorkflowResponse(createPreviewTokenStep(input)),
)
