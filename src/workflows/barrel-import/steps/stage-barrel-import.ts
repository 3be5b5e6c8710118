import { access } from "node:fs/promises"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { DomainError, invalid } from "../../../errors"
import { barrelService } from "../../../modules/barrel"
import type BarrelModuleService from "../../../modules/barrel/service"
import { FILE, type TableRow } from "../../../shared/tabular"
import { openImportFile } from "../open-import-file"
import { rowBatches } from "../row-batches"
import { rowSorter } from "../sort-rows"

export type NewBarrelImport = {
  /** Path of the file. */
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
  if (!total) throw invalid(FILE, "no_rows")
  return { id, total, failed }
}

/** An upload is deleted with its request: the rows of a caller who has left are not imported. */
const throwIfAborted = async (path: string) => {
  try {
    await access(path)
  } catch {
    throw new DomainError("conflict.upload_aborted")
  }
}

/**
 * Stores the rows of a file as a new import, which is hidden until it is published.
 * @throws DomainError `invalid_request` for what is wrong with the file as a whole
 */
export const stageBarrelImportStep = createStep(
  "stage-barrel-import",
  async ({ path, ...given }: NewBarrelImport, { container }) => {
    const service = barrelService(container)
    const { rows, ...file } = await openImportFile(path, service.options)
    const { id } = await service.createMillesimeBarrelImports({ ...given, ...file })
    try {
      const staged = await stageRows(service, id, rows)
      await throwIfAborted(path)
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
