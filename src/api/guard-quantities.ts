import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { graph } from "../queries/graph"
import { listVariantsForSale } from "../queries/sale/variants-for-sale"
import { quantityRefusalOf } from "../workflows/sale/refusal"

type Wanted = { variant_id?: string | null; quantity: number }
type Line = Wanted & { id: string }

type Body = { items?: Wanted[]; variant_id?: string; quantity?: number }

const listLines = async ({ scope, params }: MedusaRequest): Promise<Line[]> => {
  const [cart] = await graph<{ items?: (Line | null)[] | null }>(scope, {
    entity: "cart",
    fields: ["items.id", "items.variant_id", "items.quantity"],
    filters: { id: params.id },
  })
  return (cart?.items ?? []).filter((line) => line !== null)
}

/** What a request asks for, together with what its cart has of that already. */
const wantedBy = async (req: MedusaRequest): Promise<Wanted[]> => {
  const { items, variant_id, quantity = 1 } = (req.validatedBody ?? {}) as Body
  const { id, line_id } = req.params
  if (!id) return items ?? []
  const lines = await listLines(req)
  const changed = lines.find((line) => line.id === line_id)
  const wanted = line_id ? changed?.variant_id : variant_id
  // A quantity of 0 removes the line.
  if (!wanted || quantity === 0) return []
  const others = lines.filter((line) => line.variant_id === wanted && line !== changed)
  const sum = others.reduce((total, line) => total + line.quantity, quantity)
  return [{ variant_id: wanted, quantity: sum }]
}

/**
 * A cart takes what is sold in the quantity it would have. Completion checks that again, since barrels and
 * carts change.
 * @throws DomainError `quantity_not_sold`
 */
export const guardQuantities = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const wanted = await wantedBy(req)
  const variants = await listVariantsForSale(
    req.scope,
    wanted.flatMap(({ variant_id }) => variant_id ?? []),
    null,
  )
  const refusal = quantityRefusalOf(
    wanted.map(({ variant_id = null, quantity }, index) => ({
      path: req.params.id ? "" : `items.${index}`,
      title: variants.get(variant_id ?? "")?.title ?? "",
      variant_id,
      quantity,
    })),
    variants,
  )
  if (refusal) throw refusal
  next()
}
