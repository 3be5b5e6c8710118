import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { whatsappService } from "../../modules/whatsapp"
import type { Claim } from "../../modules/whatsapp/service"
import { OrderReader } from "../../queries/whatsapp/order-reader"
import { whatsappAttempts } from "../../shared/metrics"
import { maskedPhone } from "../../shared/phone"
import { sendMessage } from "./send-message"

/** Messages that one process sends at once: providers answer slowly, and take some 80 a second. */
const AT_ONCE = 8

/** Beyond this the job of the next minute is early enough. */
const SOON_SECONDS = 60

const deliver = async (
  container: MedusaContainer,
  claim: Claim,
  orders: OrderReader,
): Promise<void> => {
  const { message } = claim
  const outcome = await sendMessage(container, claim, orders)
  await whatsappService(container).settle(message, outcome)
  whatsappAttempts.inc({ outcome: outcome.outcome })
  if (outcome.outcome !== "stop" && outcome.outcome !== "use_template") return
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(
      `The WhatsApp message ${message.id} to ${maskedPhone(message.to)} failed for good (${outcome.code}): ${outcome.detail}`,
    )
}

/** The workers of one process: none where nothing is due, and more the more there is. */
class Drain {
  private workers = 0
  /** Counts who came when all workers were busy. */
  private calls = 0
  private orders = new OrderReader()
  private timer: NodeJS.Timeout | undefined

  wake(container: MedusaContainer): void {
    if (this.workers === AT_ONCE) {
      this.calls += 1
      return
    }
    this.workers += 1
    whatsappService(container)
      .whileOpen(() => this.work(container))
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
      const { calls } = this
      const claim = await service.claim()
      if (claim === "passed" || (claim === null && calls !== this.calls)) continue
      if (claim === null) break
      // Where there is one there may be more.
      if (this.workers < AT_ONCE) this.wake(container)
      await deliver(container, claim, this.orders)
    }
    if (this.workers === 1) await this.rest(container)
  }

  /** A minute is long for a message that may be tried again in five seconds. */
  private async rest(container: MedusaContainer): Promise<void> {
    this.orders = new OrderReader()
    clearTimeout(this.timer)
    const seconds = await whatsappService(container).secondsUntilDue()
    if (seconds === null || seconds > SOON_SECONDS) return
    this.timer = setTimeout(() => this.wake(container), Math.max(seconds, 0.1) * 1000)
    this.timer.unref()
  }
}

/** Milliseconds in which the request that has something told is answered first. */
const COURTESY = 250

const drains = new WeakMap<object, Drain>()

/**
 * Begins to send what is due, beside whatever else does, and ends by itself when nothing is left. What goes wrong is
 * logged; the job of the next minute goes on.
 */
export const drainSoon = (container: MedusaContainer): void => {
  const service = whatsappService(container)
  const drain = drains.get(service) ?? new Drain()
  drains.set(service, drain)
  setTimeout(() => drain.wake(container), COURTESY).unref()
}
