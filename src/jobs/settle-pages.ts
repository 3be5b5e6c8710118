import type { MedusaContainer } from "@medusajs/framework/types"
import { settlePages } from "../workflows/page/settle-pages"

export default async function settle(container: MedusaContainer): Promise<void> {
  await settlePages(container)
}

export const config = { name: "millesime-settle-pages", schedule: "* * * * *" }
