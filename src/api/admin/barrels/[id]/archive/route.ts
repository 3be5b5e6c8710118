import type { BarrelEndpoints } from "../../../../../contracts/barrel"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveAdminBarrel } from "../../../../../queries/barrel/admin"
import { archiveBarrelWorkflow } from "../../../../../workflows/barrel/archive-barrel"

type E = BarrelEndpoints["adminArchiveBarrel"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  await archiveBarrelWorkflow(req.scope).run({ input: { id } })
  res.json({ barrel: await retrieveAdminBarrel(req.scope, id) })
}
