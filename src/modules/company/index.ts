import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import CompanyModuleService from "./service"

export const COMPANY_MODULE = "millesime_company"

export const companyService = (scope: Pick<MedusaContainer, "resolve">): CompanyModuleService =>
  scope.resolve(COMPANY_MODULE)

export default Module(COMPANY_MODULE, { service: CompanyModuleService })
