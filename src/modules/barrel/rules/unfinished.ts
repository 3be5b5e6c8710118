/**
 * The status of a product while its barrel is being made: not on sale, and one that barrels never
 * have otherwise, so that finding what a crash left behind is a look at few rows of an index.
 */
export const UNFINISHED_STATUS = "proposed"

/** The key of a product's metadata that holds, while its barrel is being made, who makes it. */
export const UNFINISHED_MARK = "millesime_unfinished"
