import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ApiError } from "../../http/errors"
import { type BarrelRow, DETAIL_FIELDS } from "./rows"

export const barrelNotFound = () => new ApiError("not_found", "Barrel not found")

/**
 * A barrel with all that its product holds.
 * @throws ApiError `not_found` for an unknown product and for one that isn't a barrel alike
 */
export const retrieveBarrelRow = async (
  container: MedusaContainer,
  product: { id: string } | { handle: string },
  locale?: string,
): Promise<BarrelRow> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: links } = await query.graph({
    entity: "product",
    fields: ["barrel.id"],
    filters: product,
  })
  const barrelId = (links[0] as { barrel?: { id: string } } | undefined)?.barrel?.id
  if (!barrelId) throw barrelNotFound()
  const { data } = await query.graph(
    { entity: "barrel", fields: DETAIL_FIELDS, filters: { id: barrelId } },
    { locale },
  )
  const row = data[0] as unknown as Partial<BarrelRow> | undefined
  if (!row?.product) throw barrelNotFound()
  return row as BarrelRow
}
