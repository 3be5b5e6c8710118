import type { MedusaContainer } from "@medusajs/framework/types"
import { deleteExpiredSessionsWorkflow } from "../workflows/session/delete-expired-sessions"

export default async function deleteExpired(container: MedusaContainer): Promise<void> {
  await deleteExpiredSessionsWorkflow(container).run()
}

export const config = { name: "millesime-delete-expired-sessions", schedule: "47 3 * * *" }
