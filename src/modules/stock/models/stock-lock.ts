import { model } from "@medusajs/framework/utils"

/** A lock on an inventory item with low stock, held while a cart is completed; expires should its owner crash. */
const StockLock = model.define("millesime_stock_lock", {
  inventory_item_id: model.text().primaryKey(),
  /** One completion of a cart. */
  owner_id: model.text().index(),
  expires_at: model.dateTime(),
})

export default StockLock
