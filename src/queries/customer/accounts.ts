import { Modules } from "@medusajs/framework/utils"
import type { Scope } from "../graph"
import { graph } from "../graph"

/** Whether an e-mail address has an account that isn't the given customer's. */
export const hasOtherAccount = async (
  scope: Scope,
  email: string,
  customerId: string | undefined,
): Promise<boolean> => {
  const accounts = await graph<{ id: string }>(scope, {
    entity: "customer",
    fields: ["id"],
    filters: { email: email.toLowerCase(), has_account: true },
  })
  return accounts.some(({ id }) => id !== customerId)
}

/** Whether a cart belongs to a customer who has an account. */
export const isOfAccount = async (scope: Scope, cartId: string): Promise<boolean> => {
  const [cart] = await graph<{ customer: { has_account: boolean } | null }>(scope, {
    entity: "cart",
    fields: ["customer.has_account"],
    filters: { id: cartId },
  })
  return cart?.customer?.has_account ?? false
}

/**
 * The e-mail addresses that a login stands for: what it is known by, and what another provider has told of its owner.
 * @returns in lower case; none of a login that has none, as one by a phone number
 */
export const emailsOfIdentity = async (scope: Scope, authIdentityId: string): Promise<string[]> => {
  const identity = await scope
    .resolve(Modules.AUTH)
    .retrieveAuthIdentity(authIdentityId, { relations: ["provider_identities"] })
  return (identity.provider_identities ?? [])
    .flatMap(({ entity_id, user_metadata }) => [entity_id, user_metadata?.email])
    .filter((email): email is string => typeof email === "string" && email.includes("@"))
    .map((email) => email.trim().toLowerCase())
}
