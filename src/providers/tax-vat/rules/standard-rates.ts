/** A rate with the day since which it applies. */
type Rate = readonly [since: string, percent: number]

/**
 * Standard rates of VAT by area, oldest first; a change of the law is a new row. `XI`: the rate of the
 * United Kingdom, which a seller declares through the one-stop shop for goods to Northern Ireland.
 * Source: European Commission, Taxes in Europe Database.
 */
export const STANDARD_RATES: Record<string, readonly Rate[]> = {
  AT: [["1984-01-01", 20]],
  BE: [["1996-01-01", 21]],
  BG: [["1999-01-01", 20]],
  CY: [["2014-01-13", 19]],
  CZ: [["2013-01-01", 21]],
  DE: [["2021-01-01", 19]],
  DK: [["1992-01-01", 25]],
  EE: [
    ["2024-01-01", 22],
    ["2025-07-01", 24],
  ],
  ES: [["2012-09-01", 21]],
  FI: [
    ["2013-01-01", 24],
    ["2024-09-01", 25.5],
  ],
  FR: [["2014-01-01", 20]],
  GR: [["2016-06-01", 24]],
  HR: [["2012-03-01", 25]],
  HU: [["2012-01-01", 27]],
  IE: [["2021-03-01", 23]],
  IT: [["2013-10-01", 22]],
  LT: [["2009-09-01", 21]],
  LU: [
    ["2023-01-01", 16],
    ["2024-01-01", 17],
  ],
  LV: [["2012-07-01", 21]],
  MT: [["2004-01-01", 18]],
  NL: [["2012-10-01", 21]],
  PL: [["2011-01-01", 23]],
  PT: [["2011-01-01", 23]],
  /** The Azores. */
  "PT-20": [["2021-07-01", 16]],
  /** Madeira. */
  "PT-30": [["2012-04-01", 22]],
  RO: [
    ["2017-01-01", 19],
    ["2025-08-01", 21],
  ],
  SE: [["1990-07-01", 25]],
  SI: [["2013-07-01", 22]],
  SK: [
    ["2011-01-01", 20],
    ["2025-01-01", 23],
  ],
  XI: [["2011-01-04", 20]],
}

/**
 * The standard rate of an area in percent.
 * @param area as `rateAreaOf` names it
 * @param day such as 2026-03-31
 * @returns undefined for an area outside the EU's VAT territory, or a day before the table begins
 */
export const standardRateOn = (area: string, day: string): number | undefined =>
  STANDARD_RATES[area]?.findLast(([since]) => since <= day)?.[1]
