import { configManager } from "@medusajs/framework/config"
import { BARREL_MODULE } from "../modules/barrel"
import { type PluginOptions, parsePluginOptions } from "../options"
import type { Feature } from "./features"

let configured: { of: unknown; options: PluginOptions } | undefined

/**
 * The options of the plugin for code that Medusa loads before there is a container to ask. Each of our modules gets the same.
 * @throws Error with a line for each unknown or invalid option
 */
export const configuredOptions = (): PluginOptions => {
  const declaration = configManager.config.modules?.[BARREL_MODULE]
  const given = typeof declaration === "object" ? declaration.options : undefined
  if (configured?.of !== given || !configured) {
    configured = { of: given, options: parsePluginOptions(given) }
  }
  return configured.options
}

/** Whether a part of the plugin is on; what belongs to no part always is. */
export const isFeatureOn = (feature: Feature | undefined): boolean =>
  !feature || configuredOptions().features[feature] !== false

/** Events that a subscriber of a feature listens to: none while it is off. */
export const eventsOf = (feature: Feature, ...events: string[]): string[] =>
  isFeatureOn(feature) ? events : []
