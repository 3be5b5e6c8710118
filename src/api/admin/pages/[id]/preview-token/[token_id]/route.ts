import type { AdminPageEndpoints } from "../../../../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../../../../http/endpoints"
import { revokePreviewTokenWorkflow } from "../../../../../../workflows/page/revoke-preview-token"

type E = AdminPageEndpoints["adminRevokePreviewToken"]

export const DELETE = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id: page_id, token_id: id } = req.params
  await revokePreviewTokenWorkflow(req.scope).run({ input: { page_id, id } })
  res.json({ id, object: "preview_token", deleted: true })
}
