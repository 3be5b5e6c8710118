import type { BarrelEndpoints } from "../../../../../contracts/barrel"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveAdminBarrel } from "../../../../../queries/barrel/admin"
import { updateBarrelWorkflow } from "../../../../../workflows/barrel/update-barrel"

type E = BarrelEndpoints["adminUnpublishBarrel"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  await updateBarrelWorkflow(req.scope).run({ input: { id, update: { status: "draft" } } })
  res.json({ barrel: await retrieveAdminBarrel(req.scope, id) })
}
