/**
 * How fast messages leave, and what they cost those who order: `npm run bench:whatsapp -- 100`. Two stores run side by
 * side, one that tells a seller of its orders and one that tells nobody; carts are completed in turns.
 */
import { setTimeout as sleep } from "node:timers/promises"
import { startFakeGraphApi } from "../../integration-tests/support/fake-graph-api"
import { type Post, type Scene, completeCart, prepareCart, setScene } from "./checkout"
import { milliseconds, print, quantile, timed } from "./figures"
import { openBenchStore } from "./store"

/** Numbers that hear of one order: so many messages become due at once. */
const NUMBERS = 500

/** For what an order sets off; the next must not pay for it. */
const REST = 400

type Meta = Awaited<ReturnType<typeof startFakeGraphApi>>

type Shop = { scene: Scene; post: Post }

const openShop = async (env: Record<string, string>): Promise<Shop> => {
  const scene = await setScene(await openBenchStore(env))
  return { scene, post: await scene.store.customer("buyer") }
}

const environmentFor = (meta: Meta, numbers: readonly string[]) => ({
  ...meta.environment,
  WHATSAPP_SELLER_NUMBERS: numbers.join(","),
  WHATSAPP_MESSAGES_PER_MINUTE: "100000",
})

const cartOf = ({ scene, post }: Shop) => prepareCart(scene, post, (_, call) => call())

const untilSent = async (meta: Meta, count: number) => {
  while (meta.messages.length < count) await sleep(5)
}

/** @returns milliseconds of each shop's completions, taken in turns */
const completions = async (shops: readonly Shop[], times: number): Promise<number[][]> => {
  const values: number[][] = shops.map(() => [])
  for (let run = 0; run < times; run += 1) {
    for (const [index, shop] of shops.entries()) {
      const id = await cartOf(shop)
      await sleep(REST)
      values[index]?.push(...(await timed(1, () => completeCart(shop.post, id))))
      await sleep(REST)
    }
  }
  return values
}

const measureLatency = async (times: number) => {
  const meta = await startFakeGraphApi()
  const telling = await openShop(environmentFor(meta, ["+33612345678"]))
  const silent = await openShop(environmentFor(meta, []))
  try {
    await completions([telling, silent], 5)
    const [told = [], untold = []] = await completions([telling, silent], times)
    await untilSent(meta, times)
    print(`Completing a cart, ${times} times, seller told`, milliseconds(told))
    print(`Completing a cart, ${times} times, nobody told`, milliseconds(untold))
    const added = quantile(told, 0.5) / quantile(untold, 0.5) - 1
    print("Added to the median", `${(added * 100).toFixed(1)} %`)
  } finally {
    await Promise.all([telling, silent].map(({ scene }) => scene.store.close()))
    await meta.stop()
  }
}

const measureDrain = async () => {
  const meta = await startFakeGraphApi()
  const numbers = Array.from({ length: NUMBERS }, (_, n) => `+336${String(10_000_000 + n)}`)
  const shop = await openShop(environmentFor(meta, numbers))
  const { store } = shop.scene
  try {
    await completeCart(shop.post, await cartOf(shop))
    await untilSent(meta, NUMBERS)
    const cart = await cartOf(shop)
    await sleep(REST)
    meta.messages.length = 0
    await completeCart(shop.post, cart)
    await untilSent(meta, 1)
    const [duration = 0] = await timed(1, () => untilSent(meta, NUMBERS))
    print(`Draining ${NUMBERS} messages`, `${((NUMBERS / duration) * 1000).toFixed(0)} a second`)
    await sleep(REST)
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
