import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { pageService } from "../../modules/page"
import { COMPANY_MODULE, companyService } from "../../modules/company"
import { isDomainError } from "../../errors"
import { graph } from "../../queries/graph"
import { assertTermsAccepted } from "../page/accept-terms"
import { type CheckoutCart, acquireCheckoutLock, releaseCheckoutLock } from "../stock/checkout-lock"
import { type CartToComplete, reserveCartSpending } from "../company/reserve-cart-spending"
import { releaseCartPayments } from "../payment/release-cart-payments"
import { type CartToSell, throwIfNotForSale } from "../sale/check-cart"
import { releaseSpending } from "../company/reserve-spending"
import type { HookHandler } from "./handler"

type Link = Record<string, Record<string, string>>

export type CompletedCart = CartToComplete & CheckoutCart & CartToSell

/** Codes of a cart with something that nobody can have any more. */
const LOST_CODES: readonly string[] = ["insufficient_stock", "barrel_unavailable"]

/** Whether an error says that what the cart holds can't be had any more. */
const isLost = (error: unknown): boolean => isDomainError(error) && LOST_CODES.includes(error.code)

const reserve = async (container: MedusaContainer, cart: CompletedCart) => {
  if (!cart.completed_at) {
    await assertTermsAccepted(container, cart.id)
    await throwIfNotForSale(container, cart)
  }
  await acquireCheckoutLock(container, cart)
  try {
    return await reserveCartSpending(container, cart)
  } catch (error) {
    await releaseCheckoutLock(container, cart.id)
    throw error
  }
}

/**
 * Checks the accepted terms, whether the cart may be sold, the stock and the member's company before a cart is completed, and
 * reserves its total on the member's spending limit.
 */
export const validateCompletion: HookHandler<
  { cart: CompletedCart },
  { id: string; purchase: string | null }
> = {
  invoke: async ({ cart }, { container }) => {
    try {
      return { id: cart.id, purchase: await reserve(container, cart) }
    } catch (error) {
      if (isLost(error)) await releaseCartPayments(container, cart.id)
      throw error
    }
  },
  compensate: async ({ id, purchase }, { container }) => {
    await releaseSpending(container, purchase)
    await releaseCheckoutLock(container, id)
  },
}

const companyLinkOf = async (
  container: MedusaContainer,
  order_id: string,
): Promise<Link | null> => {
  const [order] = await graph<{ customer_id: string | null }>(container, {
    entity: "order",
    fields: ["customer_id"],
    filters: { id: order_id },
  })
  const company =
    order?.customer_id && (await companyService(container).findBuyingCompany(order.customer_id))
  if (!company) return null
  return { [COMPANY_MODULE]: { millesime_company_id: company.id }, [Modules.ORDER]: { order_id } }
}

/**
 * Links the order to its member's company and to the accepted terms, and releases the lock on its
 * stock. May be repeated.
 */
export const orderCreated: HookHandler<
  { order_id: string; cart_id: string },
  { cart_id: string; link: Link | null }
> = {
  invoke: async ({ order_id, cart_id }, { container }) => {
    // Paid for by now: a turn that can't be ended, and ends by itself, is no reason to undo the order.
    await releaseCheckoutLock(container, cart_id).catch((error: unknown) => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The turn of ${cart_id} is kept until it expires: ${(error as Error).message}`)
    })
    const link = await companyLinkOf(container, order_id)
    if (link) await container.resolve(ContainerRegistrationKeys.LINK).create(link)
    // Last: Medusa undoes nothing of a step that fails, and a cart whose terms are an order's takes no others.
    await pageService(container).assignTermsToOrder(cart_id, order_id)
    return { cart_id, link }
  },
  compensate: async ({ cart_id, link }, { container }) => {
    await pageService(container).assignTermsToOrder(cart_id, null)
    if (link) await container.resolve(ContainerRegistrationKeys.LINK).dismiss(link)
  },
}
