import { adminPageEndpoints } from "../../../../../contracts/page"
import { listRoute, route } from "../../../../../http/route"
import { listPreviewTokens, retrievePreviewToken } from "../../../../../queries/page/preview-tokens"
import { createPreviewTokenWorkflow } from "../../../../../workflows/page/create-preview-token"

export const GET = listRoute(
  adminPageEndpoints.adminListPreviewTokens,
  ({ scope, params, validatedQuery }) => listPreviewTokens(scope, params.id, validatedQuery),
)

export const POST = route(
  adminPageEndpoints.adminCreatePreviewToken,
  async ({ scope, params: { id: page_id }, validatedBody, auth_context }) => {
    const { result } = await createPreviewTokenWorkflow(scope).run({
      input: { page_id, ...validatedBody, user_id: auth_context.actor_id },
    })
    const preview = await retrievePreviewToken(scope, page_id, result.id)
    return { preview_token: { ...preview, token: result.token } }
  },
)
