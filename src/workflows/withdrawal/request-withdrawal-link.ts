import { mailboxService } from "../../modules/mailbox"
import { findOrderOfGuest } from "../../queries/withdrawal/orders"
import { enqueueMails } from "../mail/enqueue-mails"
import { writeWithdrawalLink } from "../mail/sources/withdrawal"
import { stepWorkflow } from "../step-workflow"

const LINK_VALIDITY_HOURS = 48
const HOUR_MS = 60 * 60_000

export type RequestWithdrawalLinkInput = { order_number: string; email: string }

/**
 * Sends the link of an order to its own address. Orders that don't exist, or are of another address, get nothing: whoever asks
 * must not learn which are which.
 */
export const requestWithdrawalLinkWorkflow = stepWorkflow(
  "request-withdrawal-link",
  async (input: RequestWithdrawalLinkInput, { container }) => {
    const order = await findOrderOfGuest(container, input)
    if (!order) return
    const expires_at = new Date(Date.now() + LINK_VALIDITY_HOURS * HOUR_MS)
    const proof = await mailboxService(container).request("withdrawal", order.id, expires_at)
    await enqueueMails(container, [writeWithdrawalLink(container, order, { ...proof, expires_at })])
  },
)
