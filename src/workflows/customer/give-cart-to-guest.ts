import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { stepWorkflow } from "../step-workflow"

export type GuestCart = {
  email: string
  /** Left out where the cart is about to be created. */
  cart_id?: string | undefined
}

const findGuest = async (
  container: Pick<MedusaContainer, "resolve">,
  email: string,
): Promise<string | undefined> => {
  const [guest] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ email, has_account: false }, { select: ["id"], take: 1 })
  return guest?.id
}

/** Of two requests at once one creates the guest, and the other finds it. */
const ensureGuest = async (
  container: Pick<MedusaContainer, "resolve">,
  email: string,
): Promise<string> => {
  const known = await findGuest(container, email)
  if (known) return known
  try {
    const { id } = await container.resolve(Modules.CUSTOMER).createCustomers({ email })
    return id
  } catch (error) {
    const created = await findGuest(container, email)
    if (!created) throw error
    return created
  }
}

/**
 * Finds or creates the guest customer with an e-mail address, and gives an open cart to them. A guest that is left over if
 * Medusa then refuses the cart harms nobody: it is what Medusa itself leaves of an abandoned cart.
 * @returns id of the guest
 */
export const giveCartToGuestWorkflow = stepWorkflow(
  "give-cart-to-guest",
  async ({ email, cart_id }: GuestCart, { container }): Promise<string> => {
    const guestId = await ensureGuest(container, email.toLowerCase())
    if (cart_id) {
      const carts = container.resolve(Modules.CART)
      const [cart] = await carts.listCarts({ id: cart_id }, { select: ["id", "completed_at"] })
      if (cart && !cart.completed_at) {
        await carts.updateCarts(cart_id, { customer_id: guestId, email })
      }
    }
    return guestId
  },
)
