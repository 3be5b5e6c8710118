import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import BarrelModule from "../modules/barrel"

/** One to one; deleting or restoring a product takes its attributes along. */
export default defineLink(ProductModule.linkable.product, {
  linkable: BarrelModule.linkable.millesimeBarrel,
  alias: "barrel",
  deleteCascade: true,
})
