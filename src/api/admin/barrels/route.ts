import { barrelEndpoints } from "../../../contracts/barrel"
import { listRoute, route } from "../../../http/route"
import { listAdminBarrels, retrieveAdminBarrel } from "../../../queries/barrel/admin"
import { createBarrelsWorkflow } from "../../../workflows/barrel/create-barrels"

export const GET = listRoute(barrelEndpoints.adminListBarrels, ({ scope, validatedQuery }) =>
  listAdminBarrels(scope, validatedQuery),
)

export const POST = route(barrelEndpoints.adminCreateBarrel, async ({ scope, validatedBody }) => {
  const { result } = await createBarrelsWorkflow(scope).run({ input: { barrels: [validatedBody] } })
  return { barrel: await retrieveAdminBarrel(scope, result[0] ?? "") }
})
