import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { PluginOptions } from "../../options"
import { inBatches } from "../../shared/batches"
import { importBarrels } from "../../workflows/barrel/import-barrels"
import { demoRows, FILE } from "./demo-rows"

const BATCH_SIZE = 25

/**
 * Imports the demo barrels like any other file.
 * @throws Error naming line and column when the file itself is wrong
 */
export const importCatalogue = async (container: MedusaContainer, options: PluginOptions) => {
  let [found, created] = [0, 0]
  for await (const rows of inBatches(demoRows(options), BATCH_SIZE)) {
    const result = await importBarrels(container, { rows })
    const [refused] = result.refused
    if (refused) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${FILE}:${refused.line}: ${refused.column} ${refused.message}`,
      )
    }
    found += rows.length
    created += result.created
  }
  return { found, created }
}
