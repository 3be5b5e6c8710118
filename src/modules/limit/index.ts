import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import LimitModuleService from "./service"

export const LIMIT_MODULE = "millesime_limit"

export const limitService = (scope: Pick<MedusaContainer, "resolve">): LimitModuleService =>
  scope.resolve(LIMIT_MODULE)

export default Module(LIMIT_MODULE, { service: LimitModuleService })
