import { barrelEndpoints } from "../../../../contracts/barrel"
import { route } from "../../../../http/route"
import { retrieveAdminBarrel } from "../../../../queries/barrel/admin"
import { deleteBarrelWorkflow } from "../../../../workflows/barrel/delete-barrel"
import { updateBarrelWorkflow } from "../../../../workflows/barrel/update-barrel"
import { barrelAction } from "../barrel-action"

export const GET = route(barrelEndpoints.adminGetBarrel, async ({ scope, params }) => ({
  barrel: await retrieveAdminBarrel(scope, params.id),
}))

export const POST = barrelAction(barrelEndpoints.adminUpdateBarrel, (req, id) =>
  updateBarrelWorkflow(req.scope).run({ input: { id, update: req.validatedBody } }),
)

export const DELETE = route(
  barrelEndpoints.adminDeleteBarrel,
  async ({ scope, params: { id } }) => {
    await deleteBarrelWorkflow(scope).run({ input: { id } })
    return { id, object: "barrel" as const, deleted: true as const }
  },
)
