import { isStepOfMinimum } from "./quantities"
import type { Condition, Content, Forest, Format, Wood } from "../types"

/** The attributes that may contradict each other. */
export type Attributes = {
  wood: Wood
  forest?: Forest | null | undefined
  previous_contents: readonly Content[]
  volume_liters: number
  format?: Format | null | undefined
  condition: Condition
  fills?: number | null | undefined
  min_quantity?: number | null | undefined
  quantity_step?: number | null | undefined
}

export type Field = keyof Attributes

/** Least and greatest volume of a cask that is called by a format, in litres. */
const FORMAT_RANGES: Record<Format, readonly [min: number, max: number] | null> = {
  barrique_bordelaise: [200, 240],
  piece_bourguignonne: [215, 240],
  feuillette: [100, 140],
  quartaut: [50, 65],
  champagne_205: [195, 215],
  beaujolais_216: [205, 225],
  cognac_350: [270, 450],
  barrel_300: [285, 315],
  barrel_400: [380, 420],
  demi_muid: [450, 700],
  foudre: [700, Infinity],
  quarter_cask: [40, 130],
  bourbon_barrel: [170, 215],
  hogshead: [220, 310],
  puncheon: [300, 600],
  butt: [450, 650],
  pipe: [400, 700],
  other: null,
}

/** Conditions of a cask that has held something. */
const USED: readonly Condition[] = ["wine_grade_a", "wine_grade_b", "spirit_grade"]

/** Woods that grow elsewhere than in the forests of the vocabulary, which are French. */
const FOREIGN_WOODS: readonly Wood[] = ["american_oak", "hungarian_oak"]

const isUnfilled = ({ previous_contents }: Attributes) => previous_contents.includes("none")

const isOutOfRange = ({ format, volume_liters }: Attributes) => {
  const range = format && FORMAT_RANGES[format]
  return Boolean(range) && (volume_liters < (range?.[0] ?? 0) || volume_liters > (range?.[1] ?? 0))
}

const RULES: readonly [one: Field, other: Field, contradicts: (cask: Attributes) => boolean][] = [
  ["condition", "previous_contents", (cask) => cask.condition === "new" && !isUnfilled(cask)],
  ["condition", "fills", ({ condition, fills }) => condition === "new" && (fills ?? 0) > 0],
  [
    "condition",
    "previous_contents",
    (cask) => USED.includes(cask.condition) && isUnfilled(cask) && !cask.fills,
  ],
  ["previous_contents", "fills", (cask) => isUnfilled(cask) && (cask.fills ?? 0) > 0],
  [
    "wood",
    "forest",
    ({ wood, forest }) => !!forest && forest !== "other" && FOREIGN_WOODS.includes(wood),
  ],
  ["format", "volume_liters", isOutOfRange],
  ["min_quantity", "quantity_step", (cask) => !isStepOfMinimum(cask)],
]

/** The pairs of attributes that can't both be true of one cask. */
export const contradictionsIn = (cask: Attributes): [one: Field, other: Field][] =>
  RULES.filter(([, , contradicts]) => contradicts(cask)).map(([one, other]) => [one, other])
