import type { AdminPageEndpoints } from "../../../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { listPreviewTokens, retrievePreviewToken } from "../../../../../queries/page/preview-tokens"
import { createPreviewTokenWorkflow } from "../../../../../workflows/page/create-preview-token"

type List = AdminPageEndpoints["adminListPreviewTokens"]
type Create = AdminPageEndpoints["adminCreatePreviewToken"]

export const GET = async (req: RequestOf<List>, res: ResponseOf<List>) => {
  const { limit, offset } = req.validatedQuery
  res.json({
    ...(await listPreviewTokens(req.scope, req.params.id, req.validatedQuery)),
    limit,
    offset,
  })
}

export const POST = async (req: RequestOf<Create>, res: ResponseOf<Create>) => {
  const { id: page_id } = req.params
  const { result } = await createPreviewTokenWorkflow(req.scope).run({
    input: { page_id, ...req.validatedBody, user_id: req.auth_context.actor_id },
  })
  const preview = await retrievePreviewToken(req.scope, page_id, result.id)
  res.json({ preview_token: { ...preview, token: result.token } })
}
