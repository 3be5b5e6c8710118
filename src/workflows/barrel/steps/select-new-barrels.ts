import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { BARREL_MODULE } from "../../../modules/barrel"
import type BarrelModuleService from "../../../modules/barrel/service"
import { graph } from "../../../queries/graph"
import type { CsvRow } from "../../../shared/csv"
import { type ImportedBarrel, type RefusedRow, readImportRow } from "../import-row"

/** Rows that are right by themselves, but not beside the others or with the rules of the shop. */
const refuseConflicts = (rows: ImportedBarrel[]) => {
  const refused: RefusedRow[] = []
  const seen = new Set<string>()
  const accepted = rows.filter(({ line, barrel }) => {
    const problems = (["sku", "handle"] as const).flatMap((column): RefusedRow[] => {
      const value = barrel[column]
      if (!value || !seen.has(`${column} ${value}`)) return []
      return [{ line, column, message: `"${value}" stands in an earlier row too` }]
    })
    if (barrel.status === "published" && !barrel.stock?.some(({ quantity }) => quantity > 0)) {
      problems.push({ line, column: "stock", message: "is required to publish a barrel" })
    }
    refused.push(...problems)
    if (problems.length) return false
    for (const column of ["sku", "handle"] as const) seen.add(`${column} ${barrel[column] ?? ""}`)
    return true
  })
  return { accepted, refused }
}

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
    const { accepted, refused: late } = refuseConflicts(fresh)
    return new StepResponse({
      fresh: accepted,
      refused: [...refused, ...late],
      skipped: barrels.length - fresh.length,
    })
  },
)
