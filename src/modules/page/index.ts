import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import PageModuleService from "./service"

export const PAGE_MODULE = "millesime_page"

export const pageService = (scope: Pick<MedusaContainer, "resolve">): PageModuleService =>
  scope.resolve(PAGE_MODULE)

export default Module(PAGE_MODULE, { service: PageModuleService })
