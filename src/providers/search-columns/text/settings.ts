import type { SearchTypes } from "@medusajs/framework/types"
import { throwInvalidData } from "../errors"
import { wordsOf } from "./fold"
import { DEFAULT_LIMITS, type TypoLimits } from "./typos"

type Settings = SearchTypes.SearchIndexSettings

/** @returns undefined where misspelt words must not be corrected */
export const typoLimitsOf = (
  { typo_tolerance: settings }: Settings,
  wanted: boolean | undefined,
): TypoLimits | undefined => {
  if (wanted === false || settings?.enabled === false) return undefined
  const one = settings?.min_word_size_for_one_typo ?? DEFAULT_LIMITS.one
  const two = settings?.min_word_size_for_two_typos ?? Math.max(one, DEFAULT_LIMITS.two)
  return two >= one
    ? { one, two }
    : throwInvalidData("Two typos can't be tolerated in shorter words than one typo")
}

/**
 * Groups of words or phrases that mean the same, folded.
 * @param given the index's own `synonyms` setting: lists of texts
 */
export const synonymsOf = (given: unknown): string[][][] => {
  if (given === undefined) return []
  const isGroup = (group: unknown): group is string[] =>
    Array.isArray(group) && group.every((entry) => typeof entry === "string")
  if (!Array.isArray(given) || !given.every(isGroup)) {
    return throwInvalidData("Synonyms must be lists of texts that mean the same")
  }
  return given.map((group) => group.map(wordsOf))
}
