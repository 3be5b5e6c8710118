import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import QuoteModuleService from "./service"

export const QUOTE_MODULE = "millesime_quote"

export const quoteService = (scope: Pick<MedusaContainer, "resolve">): QuoteModuleService =>
  scope.resolve(QUOTE_MODULE)

export default Module(QUOTE_MODULE, { service: QuoteModuleService })
