import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import type { BarrelImport } from "../../contracts/barrel"
import { ApiError } from "../../http/errors"
import { barrelService } from "../../modules/barrel"
import type BarrelImportModel from "../../modules/barrel/models/barrel-import"
import { BARREL_IMPORT_STATUSES, type BarrelImportStatus } from "../../modules/barrel/types"

type Row = Omit<InferTypeOf<typeof BarrelImportModel>, "rows" | "refusals">

const importView = (row: Row): BarrelImport => ({
  id: row.id,
  file_name: row.file_name,
  dry_run: row.dry_run,
  // Those still being staged are never read.
  status: row.status as BarrelImportStatus,
  total: row.total,
  processed: row.processed,
  created: row.created,
  updated: row.updated,
  unchanged: row.unchanged,
  failed: row.failed,
  error: row.error,
  created_at: new Date(row.created_at).toISOString(),
  completed_at: row.completed_at && new Date(row.completed_at).toISOString(),
})

export const listBarrelImports = async (
  container: MedusaContainer,
  { status, limit, offset }: { status?: BarrelImportStatus[]; limit: number; offset: number },
): Promise<{ imports: BarrelImport[]; count: number }> => {
  const [rows, count] = await barrelService(container).listAndCountMillesimeBarrelImports(
    { status: status ?? [...BARREL_IMPORT_STATUSES] },
    { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } },
  )
  return { imports: rows.map(importView), count }
}

/** @throws ApiError `not_found`, also while its file is still being read */
export const retrieveBarrelImport = async (
  container: MedusaContainer,
  id: string,
): Promise<BarrelImport> => {
  const [row] = await barrelService(container).listMillesimeBarrelImports({
    id,
    status: [...BARREL_IMPORT_STATUSES],
  })
  if (!row) throw new ApiError("not_found", "Import not found")
  return importView(row)
}
