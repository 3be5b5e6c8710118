import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { deleteExpiredIdempotentRequestsWorkflow } from "../workflows/idempotency/delete-expired-idempotent-requests"

async function deleteExpired(container: MedusaContainer): Promise<void> {
  await deleteExpiredIdempotentRequestsWorkflow(container).run()
}

export const config = {
  name: "millesime-delete-expired-idempotent-requests",
  schedule: "41 3 * * *",
}

export default withHeartbeat(config, deleteExpired)
