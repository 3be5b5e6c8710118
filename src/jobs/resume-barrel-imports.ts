import type { MedusaContainer } from "@medusajs/framework/types"
import { resumeBarrelImports } from "../workflows/barrel-import/resume-barrel-imports"

export default async function resume(container: MedusaContainer) {
  await resumeBarrelImports(container)
}

export const config = { name: "millesime-resume-barrel-imports", schedule: "* * * * *" }
