import type { MedusaContainer } from "@medusajs/framework/types"
import { withHeartbeat } from "../modules/job"
import { resumeBarrelImports } from "../workflows/barrel-import/resume-barrel-imports"

async function resume(container: MedusaContainer) {
  await resumeBarrelImports(container)
}

export const config = { name: "millesime-resume-barrel-imports", schedule: "* * * * *" }

export default withHeartbeat(config, resume)
