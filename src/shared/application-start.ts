import { container } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"

type Task = (container: MedusaContainer) => Promise<void>

const tasks = new Set<Task>()

/** Registers what is done once all of the store is loaded, before it takes requests. A task that throws stops the start. */
export const atApplicationStart = (task: Task): void => {
  tasks.add(task)
}

/** Called by Medusa through the hook of a module, which by itself sees nothing but its own container. */
export const startApplication = async (): Promise<void> => {
  for (const task of tasks) await task(container)
}
