import type { MedusaContainer } from "@medusajs/framework/types"
import { removeExpiredIdempotentRequestsWorkflow } from "../workflows/idempotency/remove-expired-idempotent-requests"

export default async function removeExpired(container: MedusaContainer): Promise<void> {
  await removeExpiredIdempotentRequestsWorkflow(container).run()
}

export const config = {
  name: "millesime-remove-expired-idempotent-requests",
  schedule: "41 3 * * *",
}
