import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { BARREL_MODULE } from "../../../modules/barrel"
import type BarrelModuleService from "../../../modules/barrel/service"
import { graph } from "../../../queries/graph"
import type { CsvRow } from "../../../shared/csv"
import { type ImportedBarrel, type RefusedRow, readImportRow } from "../import-row"

/** Reads the rows of an import and leaves out the barrels whose SKU or handle the store has. */
export const selectNewBarrelsStep = createStep(
  "select-new-barrels",
  async (rows: CsvRow[], { container }) => {
    const { options } = container.resolve<BarrelModuleService>(BARREL_MODULE)
    const read = rows.map((row) => readImportRow(row, options))
    const refused = read.flatMap((row): RefusedRow[] => ("refused" in row ? row.refused : []))
    const barrels = read.flatMap((row): ImportedBarrel[] => ("refused" in row ? [] : [row]))

    const [variants, products] = await Promise.all([
      graph<{ sku: string }>(container, {
        entity: "product_variant",
        fields: ["sku"],
        filters: { sku: barrels.flatMap(({ barrel }) => barrel.sku ?? []) },
      }),
      graph<{ handle: string }>(container, {
        entity: "product",
        fields: ["handle"],
        filters: { handle: barrels.flatMap(({ barrel }) => barrel.handle ?? []) },
      }),
    ])
    const skus = new Set(variants.map(({ sku }) => sku))
    const handles = new Set(products.map(({ handle }) => handle))
    const fresh = barrels.filter(
      ({ barrel }) =>
        !(barrel.sku && skus.has(barrel.sku)) && !(barrel.handle && handles.has(barrel.handle)),
    )
    return new StepResponse({ fresh, refused, skipped: barrels.length - fresh.length })
  },
)
