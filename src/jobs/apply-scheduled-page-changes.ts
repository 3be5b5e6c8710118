import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { applyScheduledChanges } from "../workflows/page/apply-scheduled-changes"

async function applyScheduledPageChanges(container: MedusaContainer): Promise<void> {
  await applyScheduledChanges(container)
}

export const config = { name: "millesime-apply-scheduled-page-changes", schedule: "* * * * *" }

export default withHeartbeat(config, applyScheduledPageChanges)
