import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { deleteExpiredSessionsWorkflow } from "../workflows/session/delete-expired-sessions"

async function deleteExpired(container: MedusaContainer): Promise<void> {
  await deleteExpiredSessionsWorkflow(container).run()
}

export const config = { name: "millesime-delete-expired-sessions", schedule: "47 3 * * *" }

export default withHeartbeat(config, deleteExpired, "sessions")
