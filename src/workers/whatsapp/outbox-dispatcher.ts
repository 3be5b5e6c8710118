import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { whatsappService } from "../../modules/whatsapp"
import type { LeasedMessage } from "../../modules/whatsapp/service"
import { OrderLoader } from "../../queries/whatsapp/order-loader"
import { whatsappAttempts } from "../../shared/metrics"
import { maskedPhone } from "../../shared/phone"
import { sendMessage } from "./send-message"

/** Attempts of one process at a time: providers answer slowly, and accept some 80 messages a second. */
const MAX_CONCURRENCY = 8

/** Messages due later are left to the job that runs every minute. */
const TIMER_HORIZON_SECONDS = 60

const MIN_TIMER_SECONDS = 0.1

/** Delay before dispatching, so that the triggering request is answered first. */
const DISPATCH_DELAY_MS = 250

const deliver = async (
  container: MedusaContainer,
  lease: LeasedMessage,
  orders: OrderLoader,
): Promise<void> => {
  const { message } = lease
  const outcome = await sendMessage(container, lease, orders)
  await whatsappService(container).recordAttempt(message, outcome)
  whatsappAttempts.inc({ outcome: outcome.outcome })
  if (outcome.outcome !== "stop" && outcome.outcome !== "use_template") return
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(
      `The WhatsApp message ${message.id} to ${maskedPhone(message.to)} failed for good (${outcome.code}): ${outcome.detail}`,
    )
}

/** Sends the due messages of the outbox with up to `MAX_CONCURRENCY` workers, and stops when none is due. */
class OutboxDispatcher {
  private workers = 0
  /** Counts polls while all workers were busy. */
  private missedPolls = 0
  private orders = new OrderLoader()
  private timer: NodeJS.Timeout | undefined

  poll(container: MedusaContainer): void {
    if (this.workers === MAX_CONCURRENCY) {
      this.missedPolls += 1
      return
    }
    this.workers += 1
    whatsappService(container)
      .trackWork(() => this.work(container))
      .catch((error: unknown) => {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error("WhatsApp messages can't be sent at the moment", error as Error)
      })
      .finally(() => (this.workers -= 1))
  }

  private async work(container: MedusaContainer): Promise<void> {
    const service = whatsappService(container)
    for (;;) {
      const { missedPolls } = this
      const lease = await service.leaseNext()
      if (lease === "skipped" || (lease === null && missedPolls !== this.missedPolls)) continue
      if (lease === null) break
      // There may be more: start another worker.
      if (this.workers < MAX_CONCURRENCY) this.poll(container)
      await deliver(container, lease, this.orders)
    }
    if (this.workers === 1) await this.scheduleNext(container)
  }

  /** Polls again when the next message is due, since retries may be due before the job runs. */
  private async scheduleNext(container: MedusaContainer): Promise<void> {
    this.orders = new OrderLoader()
    clearTimeout(this.timer)
    const seconds = await whatsappService(container).secondsUntilDue()
    if (seconds === null || seconds > TIMER_HORIZON_SECONDS) return
    this.timer = setTimeout(() => this.poll(container), Math.max(seconds, MIN_TIMER_SECONDS) * 1000)
    this.timer.unref()
  }
}

/** By service, since tests run several stores in one process. */
const dispatchers = new WeakMap<object, OutboxDispatcher>()

/** Sends due messages in the background. Failures are logged and left to the job that runs every minute. */
export const scheduleDispatch = (container: MedusaContainer): void => {
  const service = whatsappService(container)
  const dispatcher = dispatchers.get(service) ?? new OutboxDispatcher()
  dispatchers.set(service, dispatcher)
  setTimeout(() => dispatcher.poll(container), DISPATCH_DELAY_MS).unref()
}
