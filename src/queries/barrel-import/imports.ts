import type { MedusaContainer } from "@medusajs/framework/types"
import type { BarrelImport } from "../../contracts/barrel"
import { DomainError } from "../../errors"
import { barrelService } from "../../modules/barrel"
import type { BarrelImportRow } from "../../modules/barrel/rows"
import { BARREL_IMPORT_STATUSES, type BarrelImportStatus } from "../../modules/barrel/types"
import { iso, isoOrNull } from "../../shared/moment"
import { type PageQuery, listPage } from "../list-page"

const importView = (row: BarrelImportRow): BarrelImport => ({
  id: row.id,
  file_name: row.file_name,
  dry_run: row.dry_run,
  // Imports that are still staging are filtered out.
  status: row.status as BarrelImportStatus,
  total: row.total,
  processed: row.processed,
  created: row.created,
  updated: row.updated,
  unchanged: row.unchanged,
  failed: row.failed,
  error: row.error,
  created_at: iso(row.created_at),
  completed_at: isoOrNull(row.completed_at),
})

export const listBarrelImports = async (
  container: MedusaContainer,
  { status = [...BARREL_IMPORT_STATUSES], ...page }: PageQuery & { status?: BarrelImportStatus[] },
): Promise<{ imports: BarrelImport[]; count: number }> => {
  const service = barrelService(container)
  const { rows, count } = await listPage(
    service.listAndCountMillesimeBarrelImports.bind(service),
    { status },
    page,
    { order: { created_at: "DESC" } },
  )
  return { imports: rows.map(importView), count }
}

/** @throws DomainError `not_found`, also while its file is still being read */
export const retrieveImportRow = async (
  container: MedusaContainer,
  id: string,
): Promise<BarrelImportRow> => {
  const [row] = await barrelService(container).listMillesimeBarrelImports({
    id,
    status: [...BARREL_IMPORT_STATUSES],
  })
  if (!row) throw new DomainError("not_found.import")
  return row
}

/** @throws DomainError `not_found`, also while its file is still being read */
export const retrieveBarrelImport = async (
  container: MedusaContainer,
  id: string,
): Promise<BarrelImport> => importView(await retrieveImportRow(container, id))
