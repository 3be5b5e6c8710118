import { DomainError } from "../../../errors"
import type { BarrelStatus } from "../types"

export type BarrelFacts = {
  archivedAt: Date | string | null
  /** Status of the Medusa product. */
  productStatus: string
  inStock: boolean
}

/**
 * The status, derived from current facts so that it never goes stale: selling the last unit makes a
 * barrel `sold`, returning stock makes it `published` again.
 */
export const barrelStatus = ({ archivedAt, productStatus, inStock }: BarrelFacts): BarrelStatus => {
  if (archivedAt) return "archived"
  if (productStatus !== "published") return "draft"
  return inStock ? "published" : "sold"
}

export const BARREL_ACTIONS = ["publish", "unpublish", "archive"] as const
export type BarrelAction = (typeof BARREL_ACTIONS)[number]

/** What staff may do in each status. An action that changes nothing is allowed, so that it can be retried. */
const TRANSITIONS: Record<BarrelStatus, readonly BarrelAction[]> = {
  draft: ["publish", "unpublish", "archive"],
  published: ["publish", "unpublish", "archive"],
  sold: ["unpublish", "archive"],
  archived: ["archive"],
}

export const allowedBarrelActions = (facts: BarrelFacts): BarrelAction[] =>
  TRANSITIONS[barrelStatus(facts)].filter((action) => action !== "publish" || facts.inStock)

/** @throws DomainError `barrel_archived` or `barrel_out_of_stock` */
export const throwIfActionRefused = (action: BarrelAction, facts: BarrelFacts): void => {
  if (allowedBarrelActions(facts).includes(action)) return
  throw new DomainError(facts.archivedAt ? "barrel_archived" : "barrel_out_of_stock")
}
