import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import VatTaxService from "./service"

export default ModuleProvider(Modules.TAX, { services: [VatTaxService] })
