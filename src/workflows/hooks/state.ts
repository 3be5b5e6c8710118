import type { HookName } from "../../options/hooks"

/** `taken`: by a handler of the store or of another plugin. `off`: by the option `hooks`. */
export type HookState = "ours" | "composed" | "taken" | "off"

/** Filled once, while the store starts. */
export const hookStates = new Map<HookName, HookState>()

/** Whether the plugin acts in a hook, by itself or through `composeHook`. */
export const isInHook = (name: HookName): boolean =>
  ["ours", "composed"].includes(hookStates.get(name) ?? "")
