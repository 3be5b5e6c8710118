import type { MedusaContainer } from "@medusajs/framework/types"
import { DomainError } from "../../errors"
import { mailboxService } from "../../modules/mailbox"
import { withdrawalService } from "../../modules/withdrawal"

/** The order of a guest's link. @throws DomainError `not_found` for one that has expired or was used up */
export const orderIdOfLink = async (container: MedusaContainer, token: string): Promise<string> => {
  const proof = await mailboxService(container).find("withdrawal", token)
  if (!proof || proof.used_at) throw new DomainError("not_found.withdrawal_link")
  return proof.subject_id
}

/**
 * Whether a withdrawal is the caller's: of the logged-in customer, or by the link that a guest came by, which also leads to the
 * withdrawal that used it up.
 * @returns the link's id, if there is one
 * @throws DomainError `not_found`
 */
export const retrieveProofOf = async (
  container: MedusaContainer,
  id: string,
  { customer_id, token }: { customer_id?: string | undefined; token?: string | undefined },
): Promise<string | undefined> => {
  const withdrawal = await withdrawalService(container).retrieve(id)
  if (customer_id && withdrawal.customer_id === customer_id) return undefined
  const proof = token && (await mailboxService(container).find("withdrawal", token))
  if (!proof || proof.subject_id !== withdrawal.order_id) {
    throw new DomainError("not_found.withdrawal")
  }
  if (proof.used_at && withdrawal.status === "declared") {
    throw new DomainError("not_found.withdrawal")
  }
  return proof.id
}
