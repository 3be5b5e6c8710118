import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { barrelService } from "../modules/barrel"
import { inChunks } from "../shared/batches"
import { retrieveBarrelDocuments } from "./documents"
import { BARREL_INDEX } from "./fields"
import { recordPrices } from "./record-prices"
import { recentlyIndexed } from "./recently-indexed"

const CHUNK_SIZE = 200

/**
 * Updates the search index with barrels that were just written, so that their writer finds them at
 * once. The last step of a workflow. A failure of the index is logged and doesn't fail the workflow:
 * the events of the same change, and at the latest the nightly reindexing, repair the index.
 */
export const indexBarrelsStep = createStep(
  "index-barrels",
  async (productIds: string[], { container }) => {
    try {
      const { options } = barrelService(container)
      const search = container.resolve(Modules.SEARCH)
      for (const ids of inChunks(productIds, CHUNK_SIZE)) {
        const readAt = Date.now()
        const documents = await retrieveBarrelDocuments(container, ids, options)
        await search.upsertDocuments({ index: BARREL_INDEX, documents })
        recentlyIndexed.record(ids, readAt)
        await recordPrices(container, documents)
      }
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The search index could not be updated at once: ${(error as Error).message}`)
    }
    return new StepResponse(undefined)
  },
)
