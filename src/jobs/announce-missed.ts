import type { MedusaContainer } from "@medusajs/framework/types"
import { announceMissedWorkflow } from "../workflows/whatsapp/announce-missed"

export default async function announce(container: MedusaContainer): Promise<void> {
  await announceMissedWorkflow(container).run()
}

export const config = { name: "millesime-announce-missed", schedule: "* * * * *" }
