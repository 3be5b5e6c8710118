import type { IssuePolicy } from "../options"

/** Whether the invoice of an order is to be issued by the store itself. */
export const isDue = (
  policy: IssuePolicy,
  { is_paid, is_supplied }: { is_paid: boolean; is_supplied: boolean },
): boolean =>
  policy === "order" ||
  (policy === "capture" && (is_paid || is_supplied)) ||
  (policy === "fulfillment" && is_supplied)
