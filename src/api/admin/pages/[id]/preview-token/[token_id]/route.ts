import { adminPageEndpoints } from "../../../../../../contracts/page"
import { route } from "../../../../../../http/route"
import { revokePreviewTokenWorkflow } from "../../../../../../workflows/page/revoke-preview-token"

export const DELETE = route(
  adminPageEndpoints.adminRevokePreviewToken,
  async ({ scope, params: { id: page_id, token_id: id } }) => {
    await revokePreviewTokenWorkflow(scope).run({ input: { page_id, id } })
    return { id, object: "preview_token", deleted: true } as const
  },
)
