import type { MedusaContainer } from "@medusajs/framework/types"
import { checkStockWorkflow } from "../workflows/stock/check-stock"

export default async function check(container: MedusaContainer): Promise<void> {
  await checkStockWorkflow(container).run()
}

export const config = { name: "millesime-check-stock", schedule: "30 * * * *" }
