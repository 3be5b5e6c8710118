import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { type PriceStep, withPrice } from "./rules/price-history"

/** The steps of a barrel's prices by currency. */
export type PriceHistory = Record<string, readonly PriceStep[]>

/** A barrel's prices by currency, as they were read at one moment. */
export type ReadPrices = { id: string; prices: Record<string, PriceStep> }

const TABLE = "millesime_barrel_price_history"

type Row = { id: string; prices: PriceHistory }

/** The histories that the prices change. */
const changedBy = (rows: readonly Row[], read: readonly ReadPrices[]): Row[] => {
  const present = new Map(rows.map(({ id, prices }) => [id, prices]))
  return read.flatMap(({ id, prices: now }) => {
    const before = present.get(id) ?? {}
    const after = { ...before }
    for (const [currency, price] of Object.entries(now)) {
      after[currency] = withPrice(before[currency] ?? [], price)
    }
    const isChanged = Object.keys(after).some((currency) => after[currency] !== before[currency])
    return isChanged ? [{ id, prices: after }] : []
  })
}

/** Writes the prices that have changed; most have not, and cost one reading without a lock. */
export const recordPrices = async (knex: Knex, read: readonly ReadPrices[]): Promise<void> => {
  const rowsOf = (ids: string[]) =>
    knex<Row>(TABLE).select("id", "prices").whereIn("id", ids).orderBy("id")
  const found = await rowsOf(read.map(({ id }) => id))
  const ids = changedBy(found, read).map(({ id }) => id)
  if (!ids.length) return
  const locked = await rowsOf(ids).forUpdate()
  const rows = changedBy(
    locked,
    read.filter(({ id }) => ids.includes(id)),
  )
  if (!rows.length) return
  await knex(TABLE)
    .insert(rows.map(({ id, prices }) => ({ id, prices: JSON.stringify(prices) })))
    .onConflict("id")
    .merge({ prices: knex.raw("excluded.prices"), updated_at: knex.fn.now() })
}
