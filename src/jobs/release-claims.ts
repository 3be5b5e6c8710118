import type { MedusaContainer } from "@medusajs/framework/types"
import { releaseClaimsWorkflow } from "../workflows/quote/release-claims"

export default async function release(container: MedusaContainer): Promise<void> {
  await releaseClaimsWorkflow(container).run()
}

export const config = { name: "millesime-release-claims", schedule: "*/5 * * * *" }
