/** So many units of a currency are worth a euro, on a day (2026-03-31). */
export type EuroRate = { rate: number; day: string }

/** Where the rates of currencies come from. */
export type ExchangeRates = {
  /**
   * The latest rate of a currency; undefined where there is none.
   * @param currency ISO 4217, in any case
   * @throws Error where the rates can't be read
   */
  latest(currency: string): Promise<EuroRate | undefined>
}
