import type { MedusaContainer } from "@medusajs/framework/types"
import { DomainError } from "../../errors"
import { graph } from "../graph"
import { type BarrelRow, DETAIL_FIELDS, toBarrelRow } from "./rows"

export const barrelNotFound = () => new DomainError("not_found.barrel")

/**
 * A barrel with its whole product.
 * @throws DomainError `not_found` for an unknown product, or one that is not a barrel
 */
export const retrieveBarrelRow = async (
  container: MedusaContainer,
  product: { id: string } | { handle: string },
  locale?: string,
): Promise<BarrelRow> => {
  const [link] = await graph<{ barrel?: { id: string } }>(container, {
    entity: "product",
    fields: ["barrel.id"],
    filters: product,
  })
  if (!link?.barrel) throw barrelNotFound()
  const [found] = await graph<Partial<BarrelRow>>(
    container,
    { entity: "millesime_barrel", fields: DETAIL_FIELDS, filters: { id: link.barrel.id } },
    { locale },
  )
  const row = toBarrelRow(found)
  if (!row) throw barrelNotFound()
  return row
}
