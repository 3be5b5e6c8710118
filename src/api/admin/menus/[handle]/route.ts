import type { AdminMenuEndpoints } from "../../../../contracts/page"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { retrieveAdminMenu } from "../../../../queries/page/menus"
import { deleteMenuWorkflow } from "../../../../workflows/page/delete-menu"
import { updateMenuWorkflow } from "../../../../workflows/page/update-menu"

type Get = AdminMenuEndpoints["adminGetMenu"]
type Update = AdminMenuEndpoints["adminUpdateMenu"]
type Delete = AdminMenuEndpoints["adminDeleteMenu"]

export const GET = async (req: RequestOf<Get>, res: ResponseOf<Get>) => {
  res.json({ menu: await retrieveAdminMenu(req.scope, req.params.handle) })
}

export const POST = async (req: RequestOf<Update>, res: ResponseOf<Update>) => {
  const { handle } = req.params
  await updateMenuWorkflow(req.scope).run({
    input: { ...req.validatedBody, handle, user_id: req.auth_context.actor_id },
  })
  res.json({ menu: await retrieveAdminMenu(req.scope, handle) })
}

export const DELETE = async (req: RequestOf<Delete>, res: ResponseOf<Delete>) => {
  const { result } = await deleteMenuWorkflow(req.scope).run({ input: req.params.handle })
  res.json({ id: result.id, object: "menu", deleted: true })
}
