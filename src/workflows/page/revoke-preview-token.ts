import { pageService } from "../../modules/page"
import { stepWorkflow } from "../step-workflow"

export type RevokePreviewTokenInput = { page_id: string; id: string }

/** Revokes a preview token before it expires. @throws DomainError `not_found` */
export const revokePreviewTokenWorkflow = stepWorkflow(
  "revoke-preview-token",
  async ({ page_id, id }: RevokePreviewTokenInput, { container }) => {
    await pageService(container).revokePreviewToken(page_id, id)
    return { id }
  },
)
