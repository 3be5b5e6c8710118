import { createReadStream } from "node:fs"
import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { inBatches, readCsv } from "../../shared/csv"
import { importBarrelsWorkflow } from "../../workflows/barrel/import-barrels"

const FILE = join(__dirname, "..", "demo", "barrels.csv")
const BATCH = 25

/**
 * Brings in the demo barrels that the store doesn't have, as any seller's file would be.
 * @throws Error naming line and column when the file itself is wrong
 */
export const importCatalogue = async (container: MedusaContainer): Promise<number> => {
  let created = 0
  for await (const rows of inBatches(readCsv(createReadStream(FILE)), BATCH)) {
    const { result } = await importBarrelsWorkflow(container).run({ input: { rows } })
    const [refused] = result.refused
    if (refused) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${FILE}:${refused.line}: ${refused.column} ${refused.message}`,
      )
    }
    created += result.created
  }
  return created
}
