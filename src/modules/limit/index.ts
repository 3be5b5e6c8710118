import { Module } from "@medusajs/framework/utils"
import LimitModuleService from "./service"

export const LIMIT_MODULE = "limit"

export default Module(LIMIT_MODULE, { service: LimitModuleService })
