import type { MedusaContainer } from "@medusajs/framework/types"
import { type Task, runTasks } from "./every-minute"

const errors: string[] = []
const container = {
  resolve: () => ({ error: (message: string) => errors.push(message) }),
} as unknown as MedusaContainer

describe("The job of every minute", () => {
  it("gives each task its turn, also after one that fails, and then says which failed", async () => {
    const log: string[] = []
    const task = (name: string, fails = false): Task => ({
      name,
      run: () => {
        log.push(name)
        return fails ? Promise.reject(new Error("down")) : Promise.resolve()
      },
    })
    await expect(
      runTasks(container, [task("prices"), task("mails", true), task("imports")]),
    ).rejects.toThrow("Failed: mails")
    expect(log).toEqual(["prices", "mails", "imports"])
    expect(errors).toEqual(['The task "mails" failed'])
  })

  it("leaves a task that still runs to finish, and runs the others meanwhile", async () => {
    const log: string[] = []
    let finish = () => undefined as unknown
    const slow: Task = {
      name: "slow",
      run: () => {
        log.push("slow")
        return new Promise((resolve) => {
          finish = () => {
            resolve(undefined)
          }
        })
      },
    }
    const quick: Task = { name: "quick", run: () => Promise.resolve(log.push("quick")) }
    const first = runTasks(container, [slow])
    await runTasks(container, [quick, slow])
    expect(log).toEqual(["slow", "quick"])
    finish()
    await first
    const again = runTasks(container, [slow])
    finish()
    await again
    expect(log).toEqual(["slow", "quick", "slow"])
  })
})
