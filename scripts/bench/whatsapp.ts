/**
 * How fast messages leave, and what they cost those who order: `npm run bench:whatsapp -- 100`. Two stores run side by
 * side, one that tells a seller of its orders and one that tells nobody; carts are completed in turns.
 */
import { setTimeout as sleep } from "node:timers/promises"
import { startFakeGraphApi } from "../../integration-tests/support/fake-graph-api"
import { REST_MS, type Shop, cartOf, compareCompletions, completeCart, openShop } from "./checkout"
import { milliseconds, print, timed } from "./figures"
import { openBenchStore } from "./store"

/** Numbers that hear of one order: so many messages become due at once. */
const NUMBERS = 500

type Meta = Awaited<ReturnType<typeof startFakeGraphApi>>

const openWhatsAppShop = async (env: Record<string, string>): Promise<Shop> =>
  openShop(await openBenchStore(env))

const environmentFor = (meta: Meta, numbers: readonly string[]) => ({
  ...meta.environment,
  WHATSAPP_SELLER_NUMBERS: numbers.join(","),
  WHATSAPP_MESSAGES_PER_MINUTE: "100000",
})

const untilSent = async (meta: Meta, count: number) => {
  while (meta.messages.length < count) await sleep(5)
}

const measureLatency = async (times: number) => {
  const meta = await startFakeGraphApi()
  const telling = await openWhatsAppShop(environmentFor(meta, ["+33612345678"]))
  const silent = await openWhatsAppShop(environmentFor(meta, []))
  try {
    await compareCompletions([telling, silent], ["seller told", "nobody told"], times)
  } finally {
    await Promise.all([telling, silent].map(({ scene }) => scene.store.close()))
    await meta.stop()
  }
}

const measureDrain = async () => {
  const meta = await startFakeGraphApi()
  const numbers = Array.from({ length: NUMBERS }, (_, n) => `+336${String(10_000_000 + n)}`)
  const shop = await openWhatsAppShop(environmentFor(meta, numbers))
  const { store } = shop.scene
  try {
    await completeCart(shop.post, await cartOf(shop))
    await untilSent(meta, NUMBERS)
    const cart = await cartOf(shop)
    await sleep(REST_MS)
    meta.messages.length = 0
    await completeCart(shop.post, cart)
    await untilSent(meta, 1)
    const [duration = 0] = await timed(1, () => untilSent(meta, NUMBERS))
    print(`Draining ${NUMBERS} messages`, `${((NUMBERS / duration) * 1000).toFixed(0)} a second`)
    await sleep(REST_MS)
    const webhook = `${store.address}/hooks/whatsapp`
    const statuses = ["delivered", "read"] as const
    const calls = await timed(100, (run) =>
      meta.sendStatuses(webhook, {
        id: meta.messages[run >> 1]?.id ?? "",
        status: statuses[run % 2] ?? "read",
      }),
    )
    print("Taking a status", milliseconds(calls))
  } finally {
    await store.close()
    await meta.stop()
  }
}

async function main() {
  await measureDrain()
  await measureLatency(Number(process.argv[2] ?? 100))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
