import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import PalletFulfillmentService from "./service"

export default ModuleProvider(Modules.FULFILLMENT, { services: [PalletFulfillmentService] })
