/**
 * The status of a product while its barrel is being created: not on sale, and never used for barrels
 * otherwise, so that products left by a crash are found by an index.
 */
export const UNFINISHED_STATUS = "proposed"

/** Metadata key of a product whose barrel is being created: holds the key of the import that creates it. */
export const UNFINISHED_MARK = "millesime_unfinished"
