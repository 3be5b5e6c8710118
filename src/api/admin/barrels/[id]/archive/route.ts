import { barrelEndpoints } from "../../../../../contracts/barrel"
import { archiveBarrelWorkflow } from "../../../../../workflows/barrel/archive-barrel"
import { barrelAction } from "../../barrel-action"

export const POST = barrelAction(barrelEndpoints.adminArchiveBarrel, ({ scope }, id) =>
  archiveBarrelWorkflow(scope).run({ input: { id } }),
)
