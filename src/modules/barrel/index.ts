import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import BarrelModuleService from "./service"

export const BARREL_MODULE = "millesime_barrel"

export const barrelService = (scope: Pick<MedusaContainer, "resolve">): BarrelModuleService =>
  scope.resolve(BARREL_MODULE)

export default Module(BARREL_MODULE, { service: BarrelModuleService })
