import type { MedusaContainer } from "@medusajs/framework/types"
import type { BarrelExportQuery } from "../../contracts/barrel"
import { barrelService } from "../../modules/barrel"
import { storeHeadings } from "../barrel-import/headings"
import { retrieveStoreDefaults } from "../store-defaults"
import { type ExportRow, exportCells } from "./export-cells"
import { listAvailability } from "./stock"
import { listExistingBarrels } from "./existing-barrels"
import { matchingBarrelIds } from "./matching-ids"

export type BarrelExport = { columns: string[]; rows: AsyncGenerator<ExportRow> }

/** All barrels that match staff's filters as rows of a file, its columns named in the language of `locale`, read page by page on demand. */
export const exportBarrels = (
  container: MedusaContainer,
  { format: _, locale = "en", ...filters }: BarrelExportQuery,
): BarrelExport => {
  const { options } = barrelService(container)
  const headings = storeHeadings(options, locale)
  const named = (cells: ExportRow): ExportRow =>
    Object.fromEntries(headings.map(({ heading, column }) => [heading, cells[column]]))

  const rows = async function* (): AsyncGenerator<ExportRow> {
    const { location_id: locationId } = await retrieveStoreDefaults(container)
    for await (const productIds of matchingBarrelIds(container, filters)) {
      const existing = await listExistingBarrels(container, productIds)
      const { availabilityOf } = await listAvailability(
        container,
        existing.map(({ row }) => row),
      )
      for (const barrel of existing) {
        yield named(exportCells(barrel, availabilityOf(barrel.row), { ...options, locationId }))
      }
    }
  }
  return { columns: headings.map(({ heading }) => heading), rows: rows() }
}
