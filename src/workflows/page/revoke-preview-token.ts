import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { pageService } from "../../modules/page"
import { ApiError } from "../../http/errors"

export type RevokePreviewTokenInput = { page_id: string; id: string }

const revokePreviewTokenStep = createStep(
  "revoke-preview-token",
  async ({ page_id, id }: RevokePreviewTokenInput, { container }) => {
    const isRevoked = await pageService(container).revokePreview(page_id, id)
    if (!isRevoked) throw new ApiError("not_found", "Preview token not found")
    return new StepResponse({ id })
  },
)

/** Ends a link to a draft before its time. @throws ApiError `not_found` */
export const revokePreviewTokenWorkflow = createWorkflow(
  "millesime-revoke-preview-token",
  (input: RevokePreviewTokenInput) => new WorkflowResponse(revokePreviewTokenStep(input)),
)
