import type { MedusaContainer } from "@medusajs/framework/types"
import { reportAtStart } from "./report-at-start"

it("A store without Medusa's translation module doesn't start, and is told what it lacks", async () => {
  const container = { resolve: () => undefined } as unknown as MedusaContainer
  await expect(reportAtStart(container)).rejects.toThrow(
    /featureFlags: \{ translation: true \} and the module/,
  )
})
