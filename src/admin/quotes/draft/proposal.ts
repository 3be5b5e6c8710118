import type { AdminQuote, QuoteItem } from "../../../contracts/quote"

export type ProposalItem = NonNullable<AdminQuote["proposal"]>["items"][number]

/** What the buyer wishes of a line, as long as nothing was sent in answer to it. */
export const proposalItemFor = (
  { proposal, current_revision }: Pick<AdminQuote, "proposal" | "current_revision">,
  lineId: string,
): ProposalItem | undefined =>
  proposal?.revision === current_revision
    ? proposal.items.find(({ item_id }) => item_id === lineId)
    : undefined

/** What would have to be changed for a line to be as wished; null where it is. */
export const changesFor = (
  { quantity, unit_price }: Pick<QuoteItem, "quantity" | "unit_price">,
  wish: ProposalItem,
): { quantity?: number; unit_price?: number } | null => {
  const changes = {
    ...(wish.quantity !== null && wish.quantity !== quantity && { quantity: wish.quantity }),
    ...(wish.target_unit_price !== null &&
      wish.target_unit_price !== unit_price && { unit_price: wish.target_unit_price }),
  }
  return Object.keys(changes).length ? changes : null
}
