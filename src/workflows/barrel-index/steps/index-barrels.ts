import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { barrelService } from "../../../modules/barrel"
import { retrieveBarrelDocuments } from "../../../queries/barrel-index/documents"
import { BARREL_INDEX } from "../../../queries/barrel-index/fields"
import { recentReadings } from "../../../queries/barrel-index/recent-readings"
import { inChunks } from "../../../shared/batches"

const CHUNK = 200

/**
 * Brings the search index up to date with what was just written, so that who wrote it finds it at
 * once. The last step of a workflow. An index that fails is logged and fails nothing: the events of
 * the same change, and at the latest the nightly reindexing, come to the same.
 */
export const indexBarrelsStep = createStep(
  "index-barrels",
  async (productIds: string[], { container }) => {
    try {
      const { options } = barrelService(container)
      const search = container.resolve(Modules.SEARCH)
      for (const ids of inChunks(productIds, CHUNK)) {
        const readAt = Date.now()
        const documents = await retrieveBarrelDocuments(container, ids, options)
        await search.upsertDocuments({ index: BARREL_INDEX, documents })
        recentReadings.note(ids, readAt)
      }
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The search index is a moment behind: ${(error as Error).message}`)
    }
    return new StepResponse(undefined)
  },
)
