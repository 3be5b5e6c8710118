import type { MedusaContainer } from "@medusajs/framework/types"
import { WHATSAPP_MODULE } from "../../modules/whatsapp"
import type WhatsappModuleService from "../../modules/whatsapp/service"

export const serviceOf = (container: MedusaContainer) =>
  container.resolve<WhatsappModuleService>(WHATSAPP_MODULE)
