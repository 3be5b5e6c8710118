import { Module } from "@medusajs/framework/utils"
import BarrelModuleService from "./service"

export const BARREL_MODULE = "barrel"

export default Module(BARREL_MODULE, { service: BarrelModuleService })
