import { MedusaService } from "@medusajs/framework/utils"
import { type PluginOptions, parsePluginOptions } from "../../options"
import Barrel from "./models/barrel"

/** Keeps the attributes of barrels. Products, prices and stock stay with Medusa's own modules. */
class BarrelModuleService extends MedusaService({ Barrel }) {
  readonly options: PluginOptions

  constructor(...args: [container: Record<string, unknown>, options?: unknown]) {
    super(...args)
    this.options = parsePluginOptions(args[1])
  }

  /** Language of texts and labels where a request names none. */
  get defaultLocale(): string {
    return this.options.locales[0] ?? "fr-FR"
  }
}

export default BarrelModuleService
