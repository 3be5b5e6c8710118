import { MedusaService } from "@medusajs/framework/utils"
import Company from "./models/company"

export default class extends MedusaService({ Company }) {}
