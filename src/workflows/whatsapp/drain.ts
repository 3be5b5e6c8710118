import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { maskedPhone } from "../../shared/phone"
import { whatsappAttempts } from "../../shared/metrics"
import { serviceOf } from "../../queries/whatsapp/parts"
import { type OrdersById, ordersToTell } from "../../queries/whatsapp/sales"
import { sendMessage } from "./send-message"

/** Messages that one process sends at once: providers answer slowly, and take some 80 a second. */
const AT_ONCE = 8

/** Messages whose orders are read together: one by one that takes longer than all the rest. */
const ROUND = 50

/** Beyond this the job of the next minute is early enough. */
const SOON_SECONDS = 60

/** @returns whether there was anything to do */
const deliverNext = async (container: MedusaContainer, read: OrdersById): Promise<boolean> => {
  const service = serviceOf(container)
  const claim = await service.claim()
  if (claim === null) return false
  if (claim === "postponed") return true
  const { message } = claim
  const outcome = await sendMessage(container, claim, read)
  await service.settle(message, outcome)
  whatsappAttempts.inc({ outcome: outcome.outcome })
  if (outcome.outcome === "stop" || outcome.outcome === "use_template") {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `The WhatsApp message ${message.id} to ${maskedPhone(message.to)} failed for good (${outcome.code}): ${outcome.detail}`,
      )
  }
  return true
}

/** @returns whether more may be due */
const deliverRound = async (container: MedusaContainer): Promise<boolean> => {
  const read = await ordersToTell(container, await serviceOf(container).dueOrders(ROUND))
  let left = ROUND
  let isEmpty = false
  const deliver = async () => {
    while (!isEmpty && left > 0) {
      left -= 1
      isEmpty ||= !(await deliverNext(container, read))
    }
  }
  // One that fails must not leave the others behind, unwatched.
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, deliver))
  const failed = ends.find((end) => end.status === "rejected")
  if (failed) throw failed.reason
  return !isEmpty
}

/** What one process has under way: several that ask for a drain at once share it. */
class Drain {
  private running: Promise<void> | null = null
  private isAskedAgain = false
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly container: MedusaContainer) {}

  run(): Promise<void> {
    this.isAskedAgain = true
    this.running ??= this.repeat()
    return this.running
  }

  private async repeat(): Promise<void> {
    try {
      while (this.isAskedAgain) {
        this.isAskedAgain = false
        clearTimeout(this.timer)
        while (await deliverRound(this.container));
        await this.wakeUpInTime()
      }
    } finally {
      // At once with the last look at `isAskedAgain`, so that nobody's question gets lost in between.
      this.running = null
    }
  }

  /** A minute is long for a message that may be tried again in five seconds. */
  private async wakeUpInTime(): Promise<void> {
    const seconds = await serviceOf(this.container).secondsUntilDue()
    if (seconds === null || seconds > SOON_SECONDS) return
    this.timer = setTimeout(() => drainSoon(this.container), Math.max(seconds, 0.1) * 1000)
    this.timer.unref()
  }
}

const drains = new WeakMap<object, Drain>()

/** Sends what is due, also beside other processes that do the same. Ends when nothing is left. */
export const drain = async (container: MedusaContainer): Promise<void> => {
  const service = serviceOf(container)
  const mine = drains.get(service) ?? new Drain(container)
  drains.set(service, mine)
  await service.whileOpen(() => mine.run())
}

/** The same without waiting for it; whatever goes wrong, the job of the next minute goes on. */
export const drainSoon = (container: MedusaContainer): void => {
  drain(container).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error("WhatsApp messages can't be sent at the moment", error as Error)
  })
}
