import type { MedusaContainer } from "@medusajs/framework/types"
import { applyScheduledChanges } from "../workflows/page/apply-scheduled-changes"

export default async function applyScheduledPageChanges(container: MedusaContainer): Promise<void> {
  await applyScheduledChanges(container)
}

export const config = { name: "millesime-apply-scheduled-page-changes", schedule: "* * * * *" }
