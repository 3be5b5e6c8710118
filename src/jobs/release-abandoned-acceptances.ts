import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { releaseAbandonedAcceptancesWorkflow } from "../workflows/quote/release-abandoned-acceptances"

/** Releases quotes whose acceptance was interrupted by a crash. */
async function releaseAbandonedAcceptances(container: MedusaContainer): Promise<void> {
  await releaseAbandonedAcceptancesWorkflow(container).run()
}

export const config = {
  name: "millesime-release-abandoned-acceptances",
  schedule: "* * * * *",
}

export default withHeartbeat(config, releaseAbandonedAcceptances)
