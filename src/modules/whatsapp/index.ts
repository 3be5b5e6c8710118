import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import WhatsappModuleService from "./service"

export const WHATSAPP_MODULE = "millesime_whatsapp"

export const whatsappService = (scope: Pick<MedusaContainer, "resolve">): WhatsappModuleService =>
  scope.resolve(WHATSAPP_MODULE)

export default Module(WHATSAPP_MODULE, { service: WhatsappModuleService })
