import type { BarrelEndpoints } from "../../../contracts/barrel"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { listAdminBarrels, retrieveAdminBarrel } from "../../../queries/barrel/admin"
import { createBarrelsWorkflow } from "../../../workflows/barrel/create-barrels"

type List = BarrelEndpoints["adminListBarrels"]
type Create = BarrelEndpoints["adminCreateBarrel"]

export const GET = async (req: RequestOf<List>, res: ResponseOf<List>) => {
  const { limit, offset } = req.validatedQuery
  const page = await listAdminBarrels(req.scope, req.validatedQuery)
  res.json({ ...page, offset, limit })
}

export const POST = async (req: RequestOf<Create>, res: ResponseOf<Create>) => {
  const { result } = await createBarrelsWorkflow(req.scope).run({
    input: { barrels: [req.validatedBody] },
  })
  res.json({ barrel: await retrieveAdminBarrel(req.scope, result[0] ?? "") })
}
