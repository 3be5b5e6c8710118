import { model } from "@medusajs/framework/utils"

/**
 * What a barrel has been sold for, by the id of the barrel: `{ eur: PriceStep[] }`, as far back as a
 * price reduction must refer to (`rules/price-history.ts`).
 */
const BarrelPriceHistory = model.define("millesime_barrel_price_history", {
  id: model.id({ prefix: "bprice" }).primaryKey(),
  prices: model.json(),
})

export default BarrelPriceHistory
