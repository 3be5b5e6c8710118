import { model } from "@medusajs/framework/utils"

/** The right to sell the last of an inventory item at this moment; it expires, as its holder may crash. */
const StockLock = model.define("millesime_stock_lock", {
  inventory_item_id: model.text().primaryKey(),
  /** One completion of a cart. */
  owner_id: model.text().index(),
  expires_at: model.dateTime(),
})

export default StockLock
