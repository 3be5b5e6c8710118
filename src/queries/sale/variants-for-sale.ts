import type { MedusaContainer } from "@medusajs/framework/types"
import type { QuantityRule } from "../../modules/barrel/rules/quantities"
import { graph } from "../graph"

type VariantRow = {
  id: string
  product?: {
    title: string
    status: string
    sales_channels?: ({ id: string } | null)[] | null
    barrel?: (QuantityRule & { archived_at: Date | string | null }) | null
  } | null
}

/** In which quantities a variant is sold, and what its product is called. */
export type VariantForSale = QuantityRule & { title: string }

/**
 * Those of the variants, by id, whose product is published, not archived and in the channel; what was deleted is
 * not among them.
 * @param channelId null for any channel
 */
export const listVariantsForSale = async (
  container: MedusaContainer,
  ids: readonly string[],
  channelId: string | null | undefined,
): Promise<Map<string, VariantForSale>> => {
  if (!ids.length) return new Map()
  const rows = await graph<VariantRow>(container, {
    entity: "variant",
    fields: [
      "id",
      "product.title",
      "product.status",
      "product.sales_channels.id",
      "product.barrel.archived_at",
      "product.barrel.min_quantity",
      "product.barrel.quantity_step",
    ],
    filters: { id: [...new Set(ids)] },
  })
  const isForSale = ({ product }: VariantRow) =>
    product?.status === "published" &&
    !product.barrel?.archived_at &&
    (!channelId || (product.sales_channels ?? []).some((channel) => channel?.id === channelId))
  return new Map(
    rows.filter(isForSale).map(({ id, product }) => [
      id,
      {
        title: product?.title ?? "",
        min_quantity: product?.barrel?.min_quantity,
        quantity_step: product?.barrel?.quantity_step,
      },
    ]),
  )
}
