import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import installGuard from "./loaders/install-guard"
import StockModuleService from "./service"

export const STOCK_MODULE = "millesime_stock"

export const stockService = (scope: Pick<MedusaContainer, "resolve">): StockModuleService =>
  scope.resolve(STOCK_MODULE)

export default Module(STOCK_MODULE, { service: StockModuleService, loaders: [installGuard] })
