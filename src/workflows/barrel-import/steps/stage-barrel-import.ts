import { access } from "node:fs/promises"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { ApiError } from "../../../http/errors"
import { barrelService } from "../../../modules/barrel"
import type BarrelModuleService from "../../../modules/barrel/service"
import type { TableRow } from "../../../shared/tabular"
import { openImportFile, refusedFile } from "../open-import-file"
import { rowBatches } from "../row-batches"
import { rowSorter } from "../sort-rows"

export type NewBarrelImport = {
  /** Where the file lies. */
  path: string
  file_name: string
  dry_run: boolean
  created_by: string | null
}

const stageRows = async (
  service: BarrelModuleService,
  id: string,
  rows: AsyncIterable<TableRow>,
) => {
  const sort = rowSorter()
  let [total, failed] = [0, 0]
  for await (const batch of rowBatches(rows)) {
    const staged = sort(batch)
    await service.stageImportRows(id, staged)
    total += batch.length
    failed += staged.refused.length
  }
  if (!total) throw refusedFile("The file has no row below the names of its columns.")
  return { id, total, failed }
}

/** An upload goes with its request: the rows of a caller who left are not worked off. */
const throwIfGone = async (path: string) => {
  try {
    await access(path)
  } catch {
    throw new ApiError("conflict", "The file was withdrawn while it was being read")
  }
}

/**
 * Writes the rows of a file beside those of other imports, hidden until the import is published.
 * @throws ApiError `invalid_request` for what is wrong with the file as a whole
 */
export const stageBarrelImportStep = createStep(
  "stage-barrel-import",
  async ({ path, ...given }: NewBarrelImport, { container }) => {
    const service = barrelService(container)
    const { format, rows } = await openImportFile(path, service.options)
    const { id } = await service.createMillesimeBarrelImports({ ...given, format })
    try {
      const staged = await stageRows(service, id, rows)
      await throwIfGone(path)
      return new StepResponse(staged, id)
    } catch (error) {
      await service.deleteMillesimeBarrelImports(id)
      throw error
    }
  },
  async (id, { container }) => {
    if (id) await barrelService(container).deleteMillesimeBarrelImports(id)
  },
)
