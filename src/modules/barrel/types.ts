/**
 * The vocabularies of barrels: the codes stored, accepted and answered everywhere.
 * Their labels are in `vocabulary.ts`.
 */

export const WOODS = [
  "french_oak",
  "american_oak",
  "hungarian_oak",
  "european_oak",
  "chestnut",
  "acacia",
  "cherry",
  "mixed",
] as const

export const FORESTS = [
  "allier",
  "troncais",
  "vosges",
  "nevers",
  "limousin",
  "bertranges",
  "other",
] as const

export const CONTENTS = [
  "none",
  "red_wine",
  "white_wine",
  "sweet_wine",
  "rose_wine",
  "sparkling_wine",
  "cognac",
  "armagnac",
  "calvados",
  "port",
  "madeira",
  "sherry",
  "bourbon",
  "whisky",
  "rum",
  "tequila",
  "beer",
  "other",
] as const

export const CONDITIONS = [
  "new",
  "wine_grade_a",
  "wine_grade_b",
  "spirit_grade",
  "reconditioned",
  "decoration",
  "parts",
] as const

export const TOASTS = ["none", "light", "medium", "medium_plus", "heavy", "hybrid"] as const

export const FORMATS = [
  "barrique_bordelaise",
  "piece_bourguignonne",
  "feuillette",
  "quartaut",
  "champagne_205",
  "beaujolais_216",
  "cognac_350",
  "barrel_300",
  "barrel_400",
  "demi_muid",
  "foudre",
  "quarter_cask",
  "bourbon_barrel",
  "hogshead",
  "puncheon",
  "butt",
  "pipe",
  "other",
] as const

/** Strength of the charring as filters and facets name it; a barrel has it as a number. */
export const CHAR_LEVELS = ["1", "2", "3", "4"] as const

/** Whether a cask is watertight, as facets name it. */
export const WATERTIGHT = ["true", "false"] as const

/** Status of a barrel. Derived, never stored: see `rules/lifecycle.ts`. */
export const BARREL_STATUSES = ["draft", "published", "sold", "archived"] as const

/** `pending` waits for a worker, `processing` has one; the others are final, but that an ended one may be `undone`. */
export const BARREL_IMPORT_STATUSES = [
  "pending",
  "processing",
  "completed",
  "failed",
  "canceled",
  "undone",
] as const

/** Status of an import whose rows are still being written: hidden, and deleted when that never ends. */
export const STAGING = "staging"

/** Measures of the cask in millimetres, each a column of its own. */
export const DIMENSIONS = [
  "stave_length_mm",
  "bilge_diameter_mm",
  "head_diameter_mm",
  "stave_thickness_mm",
] as const

export type Wood = (typeof WOODS)[number]
export type Forest = (typeof FORESTS)[number]
export type Content = (typeof CONTENTS)[number]
export type Condition = (typeof CONDITIONS)[number]
export type Toast = (typeof TOASTS)[number]
export type Format = (typeof FORMATS)[number]
export type CharLevel = (typeof CHAR_LEVELS)[number]
export type Watertight = (typeof WATERTIGHT)[number]
export type BarrelStatus = (typeof BARREL_STATUSES)[number]
export type BarrelImportStatus = (typeof BARREL_IMPORT_STATUSES)[number]
export type Dimension = (typeof DIMENSIONS)[number]

/** Combined nomenclature heading of casks, barrels and vats: used where none is given. */
export const DEFAULT_HS_CODE = "4416.00"

/** No cask still traded is older; a typing error is more likely. */
export const EARLIEST_YEAR = 1900
