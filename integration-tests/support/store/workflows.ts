import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

const TIMEOUT_MS = 60_000
const INTERVAL_MS = 25

const ENDED = ["not_started", "done", "reverted", "failed"]

/** A workflow in the background would write into the next test. */
export const untilWorkflowsEnd = async (container: MedusaContainer): Promise<void> => {
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  const deadline = Date.now() + TIMEOUT_MS
  for (;;) {
    const running = await engine.listWorkflowExecutions(
      { state: { $nin: ENDED } },
      { select: ["workflow_id"] },
    )
    if (!running.length) return
    if (Date.now() > deadline) {
      const names = running.map(({ workflow_id }) => workflow_id)
      throw new Error(`These workflows don't end: ${names.join(", ")}`)
    }
    await sleep(INTERVAL_MS)
  }
}
