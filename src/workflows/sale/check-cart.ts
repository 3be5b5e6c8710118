import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { DomainError } from "../../errors"
import { companyService } from "../../modules/company"
import { haveCartTaxesChanged } from "../../queries/sale/cart-taxes"
import { retrieveDelivery } from "../../queries/sale/delivery"
import { listVariantsForSale } from "../../queries/sale/variants-for-sale"
import { type SaleAddress, refusalOf } from "./refusal"

type Taxed = { tax_lines?: unknown[] | null }

/** A cart as Medusa's completion reads it. */
export type CartToSell = {
  id: string
  email?: string | null
  sales_channel_id?: string | null
  customer?: { id: string; phone?: string | null } | null
  shipping_address?: SaleAddress | null
  billing_address?: SaleAddress | null
  items?: (Taxed & {
    title: string
    variant_id?: string | null
    quantity: unknown
    requires_shipping?: boolean
    is_giftcard?: boolean
  })[]
  shipping_methods?: (Taxed & { shipping_option_id?: string | null })[] | null
}

const isTaxed = ({ tax_lines }: Taxed): boolean => Boolean(tax_lines?.length)

/**
 * Whether a cart may become an order.
 * @throws DomainError what `refusalOf` gives, or `tax_changed` where its taxes were calculated for a
 * buyer, address or rate that has changed since
 */
export const throwIfNotForSale = async (
  container: MedusaContainer,
  cart: CartToSell,
): Promise<void> => {
  const { items = [], customer } = cart
  const methods = cart.shipping_methods ?? []
  const isDelivered = items.some(({ requires_shipping }) => requires_shipping !== false)
  const [variants_for_sale, delivery, company] = await Promise.all([
    listVariantsForSale(
      container,
      items.flatMap(({ variant_id }) => variant_id ?? []),
      cart.sales_channel_id,
    ),
    isDelivered || methods.length
      ? retrieveDelivery(
          container,
          methods.map(({ shipping_option_id }) => shipping_option_id),
        )
      : ("none" as const),
    customer ? companyService(container).findBuyingCompany(customer.id) : undefined,
  ])
  const refusal = refusalOf({
    email: cart.email,
    phones: [cart.billing_address?.phone, customer?.phone, company?.phone],
    shipping_address: cart.shipping_address,
    delivery,
    lines: items.map((item, index) => ({
      path: `items.${index}`,
      title: item.title,
      variant_id: item.variant_id ?? null,
      quantity: MathBN.convert(item.quantity as number).toNumber(),
      // Medusa calculates no tax on a gift card.
      is_taxed: Boolean(item.is_giftcard) || isTaxed(item),
    })),
    taxed_shipping: methods.map(isTaxed),
    variants_for_sale,
  })
  if (refusal) throw refusal
  if (await haveCartTaxesChanged(container, cart.id)) throw new DomainError("tax_changed")
}
