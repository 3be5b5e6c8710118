import type { EventEmitter } from "node:events"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { resetProcessState } from "../../../src/shared/process-state"

/** What the process keeps besides the database. On Redis, caches and locks belong to other processes, too. */
export const forgetState = async (container: MedusaContainer): Promise<void> => {
  resetProcessState()
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  if (projectConfig.redisUrl) return
  await container.resolve(Modules.CACHING).clear({ tags: ["*"] })
  await container.resolve(Modules.LOCKING).releaseAll()
}

/** The bus of a process is one for all its stores: events of the next are not for subscribers of the last. */
export const forgetSubscribers = (container: MedusaContainer): void => {
  container
    .resolve<{ eventEmitter_?: EventEmitter }>(Modules.EVENT_BUS)
    .eventEmitter_?.removeAllListeners()
}

/** Remembers who listens to events; the function removes all who came later, since a test's file may be over. */
export const watchListeners = (container: MedusaContainer): (() => void) => {
  const bus = container.resolve<{ eventEmitter_?: EventEmitter }>(Modules.EVENT_BUS)
  const emitter = bus.eventEmitter_
  if (!emitter) return () => undefined
  type Listener = Parameters<EventEmitter["off"]>[1]
  const ofStore = new Map(emitter.eventNames().map((name) => [name, emitter.listeners(name)]))
  return () => {
    for (const name of emitter.eventNames()) {
      for (const listener of emitter.listeners(name)) {
        if (!ofStore.get(name)?.includes(listener)) emitter.off(name, listener as Listener)
      }
    }
  }
}
