import type { MedusaContainer } from "@medusajs/framework/types"
import { graph } from "../graph"

type VariantRow = {
  id: string
  product?: {
    status: string
    sales_channels?: ({ id: string } | null)[] | null
    barrel?: { archived_at: Date | string | null } | null
  } | null
}

/**
 * Those of the variants whose product is published, not archived and in the channel; what was deleted is
 * not among them.
 * @param channelId null for any channel
 */
export const listVariantsForSale = async (
  container: MedusaContainer,
  ids: readonly string[],
  channelId: string | null | undefined,
): Promise<Set<string>> => {
  if (!ids.length) return new Set()
  const rows = await graph<VariantRow>(container, {
    entity: "variant",
    fields: ["id", "product.status", "product.sales_channels.id", "product.barrel.archived_at"],
    filters: { id: [...new Set(ids)] },
  })
  const isForSale = ({ product }: VariantRow) =>
    product?.status === "published" &&
    !product.barrel?.archived_at &&
    (!channelId || (product.sales_channels ?? []).some((channel) => channel?.id === channelId))
  return new Set(rows.filter(isForSale).map(({ id }) => id))
}
