import { type PluginOptions, parsePluginOptions } from "../options"
import { type Class, Transactional, type TransactionalMethods } from "./transactional"

export type PluginServiceMembers = {
  readonly options: PluginOptions
  /** Language where a request names none. */
  readonly defaultLocale: string
}

/** Gives a module's service the options of the plugin, and `inTransaction_`. */
export const PluginService = <Base extends Class>(Base: Base) => {
  class ServiceWithOptions extends Transactional(Base as Class) implements PluginServiceMembers {
    readonly options: PluginOptions

    constructor(...args: unknown[]) {
      super(...args)
      this.options = parsePluginOptions(args[1])
    }

    get defaultLocale(): string {
      return this.options.locales[0] ?? "fr-FR"
    }
  }
  return ServiceWithOptions as unknown as Base & Class<PluginServiceMembers & TransactionalMethods>
}
