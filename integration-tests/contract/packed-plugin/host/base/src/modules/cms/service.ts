import { MedusaService } from "@medusajs/framework/utils"
import Page from "./models/page"

export default class extends MedusaService({ Page }) {}
