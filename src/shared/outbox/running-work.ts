import { setTimeout as sleep } from "node:timers/promises"

/** Work that the shutdown of the process waits for: if it ended now, the outcome would be unknown. */
export class RunningWork {
  private isOver = false
  private readonly running = new Set<Promise<void>>()

  get isShuttingDown(): boolean {
    return this.isOver
  }

  /** Runs work; does nothing during shutdown. */
  async track(work: () => Promise<void>): Promise<void> {
    if (this.isOver) return
    const promise = work()
    this.running.add(promise)
    await promise.finally(() => this.running.delete(promise))
  }

  /** Lets no more work begin, and waits for what runs, but not longer than `timeoutMs`. */
  async finish(timeoutMs: number): Promise<void> {
    this.isOver = true
    await Promise.race([
      Promise.allSettled(this.running),
      sleep(timeoutMs, undefined, { ref: false }),
    ])
  }
}
