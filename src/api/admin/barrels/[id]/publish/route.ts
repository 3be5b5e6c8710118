import { barrelEndpoints } from "../../../../../contracts/barrel"
import { updateBarrelWorkflow } from "../../../../../workflows/barrel/update-barrel"
import { barrelAction } from "../../barrel-action"

export const POST = barrelAction(
  barrelEndpoints.adminPublishBarrel,
  ({ scope, validatedBody }, id) =>
    updateBarrelWorkflow(scope).run({
      input: { id, update: { status: "published", ...validatedBody } },
    }),
)
