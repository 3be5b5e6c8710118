import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Rows due later are left to the job that runs every minute. */
const TIMER_HORIZON_SECONDS = 60

const MIN_TIMER_SECONDS = 0.1

/** Delay before dispatching, so that the triggering request is answered first. */
const DISPATCH_DELAY_MS = 250

/** What a module's service offers to a dispatcher. */
type Source<Lease> = {
  /** @returns null if nothing is due, `skipped` if the due row was leased by another process or postponed */
  leaseNext(): Promise<Lease | "skipped" | null>
  secondsUntilDue(): Promise<number | null>
  /** Runs work that the shutdown of the process waits for. */
  trackWork(work: () => Promise<void>): Promise<void>
}

type Deliver<Lease> = (container: MedusaContainer, lease: Lease) => Promise<void>

type Description<Lease> = {
  source: (container: MedusaContainer) => Source<Lease>
  /** Attempts of one process at a time. */
  concurrency: (container: MedusaContainer) => number
  /** Makes what sends a leased row and records the outcome; used until nothing is due. */
  startDelivery: () => Deliver<Lease>
  /** Logged with what a worker throws. */
  failure: string
}

/** Sends due rows with a limited number of workers, and stops when none is due. */
class Dispatcher<Lease> {
  private workers = 0
  /** Counts polls while all workers were busy. */
  private missedPolls = 0
  private deliver: Deliver<Lease>
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly outbox: Description<Lease>) {
    this.deliver = outbox.startDelivery()
  }

  poll(container: MedusaContainer): void {
    if (this.workers >= this.outbox.concurrency(container)) {
      this.missedPolls += 1
      return
    }
    this.workers += 1
    this.outbox
      .source(container)
      .trackWork(() => this.work(container))
      .catch((error: unknown) => {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(this.outbox.failure, error as Error)
      })
      .finally(() => (this.workers -= 1))
  }

  private async work(container: MedusaContainer): Promise<void> {
    const source = this.outbox.source(container)
    for (;;) {
      const { missedPolls } = this
      const lease = await source.leaseNext()
      if (lease === "skipped" || (lease === null && missedPolls !== this.missedPolls)) continue
      if (lease === null) break
      // There may be more: start another worker.
      if (this.workers < this.outbox.concurrency(container)) this.poll(container)
      await this.deliver(container, lease)
    }
    if (this.workers === 1) await this.scheduleNext(container)
  }

  /** Polls again when the next row is due, since retries may be due before the job runs. */
  private async scheduleNext(container: MedusaContainer): Promise<void> {
    this.deliver = this.outbox.startDelivery()
    clearTimeout(this.timer)
    const seconds = await this.outbox.source(container).secondsUntilDue()
    if (seconds === null || seconds > TIMER_HORIZON_SECONDS) return
    this.timer = setTimeout(() => this.poll(container), Math.max(seconds, MIN_TIMER_SECONDS) * 1000)
    this.timer.unref()
  }
}

/** Sends due rows in the background. Failures are logged and left to the job that runs every minute. */
export type Dispatch = (container: MedusaContainer) => void

export const createDispatch = <Lease>(outbox: Description<Lease>): Dispatch => {
  /** By service, since tests run several stores in one process. */
  const dispatchers = new WeakMap<object, Dispatcher<Lease>>()

  return (container) => {
    const source = outbox.source(container)
    const dispatcher = dispatchers.get(source) ?? new Dispatcher(outbox)
    dispatchers.set(source, dispatcher)
    setTimeout(() => dispatcher.poll(container), DISPATCH_DELAY_MS).unref()
  }
}
