import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { ApiError } from "../../http/errors"
import { serviceOf } from "../../queries/page/parts"

export type RevokePreviewTokenInput = { page_id: string; id: string }

const revokePreviewTokenStep = createStep(
  "revoke-preview-token",
  async ({ page_id, id }: RevokePreviewTokenInput, { container }) => {
    const isRevoked = await serviceOf(container).revokePreview(page_id, id)
    if (!isRevoked) throw new ApiError("not_found", "Preview token not found")
    return new StepResponse({ id })
  },
)

/** Ends a link to a draft before its time. @throws ApiError `not_found` */
export const revokePreviewTokenWorkflow = createWorkflow(
  "revoke-preview-token",
  (input: RevokePreviewTokenInput) => new WorkflowResponse(revokePreviewTokenStep(input)),
)
