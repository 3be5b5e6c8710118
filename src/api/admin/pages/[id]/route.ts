import type { AdminPageEndpoints } from "../../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { retrieveAdminPage } from "../../../../queries/page/admin"
import { deletePageWorkflow } from "../../../../workflows/page/delete-page"
import { updatePageWorkflow } from "../../../../workflows/page/update-page"

type Get = AdminPageEndpoints["adminGetPage"]
type Update = AdminPageEndpoints["adminUpdatePage"]
type Delete = AdminPageEndpoints["adminDeletePage"]

export const GET = async (req: RequestOf<Get>, res: ResponseOf<Get>) => {
  res.json({ page: await retrieveAdminPage(req.scope, req.params.id) })
}

export const POST = async (req: RequestOf<Update>, res: ResponseOf<Update>) => {
  const { id } = req.params
  await updatePageWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, user_id: req.auth_context.actor_id },
  })
  res.json({ page: await retrieveAdminPage(req.scope, id) })
}

export const DELETE = async (req: RequestOf<Delete>, res: ResponseOf<Delete>) => {
  const { id } = req.params
  await deletePageWorkflow(req.scope).run({ input: id })
  res.json({ id, object: "page", deleted: true })
}
