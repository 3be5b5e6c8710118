import { barrelIdOf } from "../../modules/barrel/rules/identity"
import { type GraphOptions, type Scope, graph } from "../graph"
import { type BarrelRow, LISTING_FIELDS, toBarrelRow } from "./rows"

/** Barrels by product id; unknown products and those that are not barrels are missing. */
export const listBarrelRows = async (
  scope: Scope,
  productIds: readonly string[],
  fields: readonly string[] = LISTING_FIELDS,
  options: GraphOptions = {},
): Promise<ReadonlyMap<string, BarrelRow>> => {
  if (!productIds.length) return new Map()
  const rows = await graph<Partial<BarrelRow>>(
    scope,
    {
      entity: "millesime_barrel",
      fields: [...fields],
      filters: { id: productIds.map(barrelIdOf) },
    },
    options,
  )
  const barrels = rows.flatMap((row) => toBarrelRow(row) ?? [])
  return new Map(barrels.map((barrel) => [barrel.product.id, barrel]))
}
