import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import InvoiceModuleService from "./service"

export const INVOICE_MODULE = "millesime_invoice"

export const invoiceService = (scope: Pick<MedusaContainer, "resolve">): InvoiceModuleService =>
  scope.resolve(INVOICE_MODULE)

export default Module(INVOICE_MODULE, { service: InvoiceModuleService })
