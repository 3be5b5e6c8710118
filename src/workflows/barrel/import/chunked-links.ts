import { asValue } from "@medusajs/framework/awilix"
import type { Link } from "@medusajs/framework/modules-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { inChunks } from "../../../shared/batches"

/**
 * Medusa looks for existing links with one condition a pair. With more than about thirty of them
 * PostgreSQL prefers to read the whole table: 391 ms for 100 pairs among 100,000, 0.04 ms for 25.
 */
export const MAX_PAIRS = 25

const inChunksOf =
  (link: Link): Link["create"] =>
  async (given, context) => {
    const pairs = [given].flat()
    const created: unknown[] = []
    const done: typeof pairs = []
    for (const chunk of inChunks(pairs, MAX_PAIRS)) {
      try {
        created.push(...(await link.create(chunk, context)))
        done.push(...chunk)
      } catch (error) {
        // A step that fails isn't compensated: it leaves nothing, as one call would.
        if (done.length) await link.dismiss(done, context)
        throw error
      }
    }
    return created
  }

/** The container for a workflow that links very many things at once, also within Medusa's own steps. */
export const withChunkedLinks = (container: MedusaContainer): MedusaContainer => {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const scope = container.createScope() as MedusaContainer
  const chunked = Object.assign(Object.create(link) as Link, { create: inChunksOf(link) })
  scope.register(ContainerRegistrationKeys.LINK, asValue(chunked))
  return scope
}
