import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { checkStockWorkflow } from "../workflows/stock/check-stock"

async function check(container: MedusaContainer): Promise<void> {
  await checkStockWorkflow(container).run()
}

export const config = { name: "millesime-check-stock", schedule: "30 * * * *" }

export default withHeartbeat(config, check)
