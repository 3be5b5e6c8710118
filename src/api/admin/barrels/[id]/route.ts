import type { BarrelEndpoints } from "../../../../contracts/barrel"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { retrieveAdminBarrel } from "../../../../queries/barrel/admin"
import { deleteBarrelWorkflow } from "../../../../workflows/barrel/delete-barrel"
import { updateBarrelWorkflow } from "../../../../workflows/barrel/update-barrel"

type Get = BarrelEndpoints["adminGetBarrel"]
type Update = BarrelEndpoints["adminUpdateBarrel"]
type Delete = BarrelEndpoints["adminDeleteBarrel"]

export const GET = async (req: RequestOf<Get>, res: ResponseOf<Get>) => {
  res.json({ barrel: await retrieveAdminBarrel(req.scope, req.params.id) })
}

export const POST = async (req: RequestOf<Update>, res: ResponseOf<Update>) => {
  const { id } = req.params
  await updateBarrelWorkflow(req.scope).run({ input: { id, update: req.validatedBody } })
  res.json({ barrel: await retrieveAdminBarrel(req.scope, id) })
}

export const DELETE = async (req: RequestOf<Delete>, res: ResponseOf<Delete>) => {
  const { id } = req.params
  await deleteBarrelWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "barrel", deleted: true })
}
