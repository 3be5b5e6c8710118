import { toLocalTime } from "../../../shared/time-zone"

const DIGITS = 5
const LETTERS = 26

/** Series of a year, in French time: `DEV-2026`. */
export const seriesOf = (now: Date): string => `DEV-${toLocalTime(now).getUTCFullYear()}`

/** `DEV-2026-00042` */
export const quoteNumber = (series: string, serial: number): string =>
  `${series}-${String(serial).padStart(DIGITS, "0")}`

const lettersOf = (n: number): string =>
  n <= 0
    ? ""
    : lettersOf(Math.floor((n - 1) / LETTERS)) + String.fromCodePoint(65 + ((n - 1) % LETTERS))

/** Display number of a revision: the first has the quote's, the second `…-B`. */
export const revisionNumber = (number: string, revision: number): string =>
  revision <= 1 ? number : `${number}-${lettersOf(revision)}`
