import { MedusaError } from "@medusajs/framework/utils"
import sax from "sax"
import { readBounded } from "../../../shared/read-bounded"
import type { EuroRate, ExchangeRates } from "."

const TIMEOUT_MS = 5_000

/** The rates of a day have less than three kilobytes. */
const MAX_BYTES = 64 * 1024

/** They change once a working day, at about 16:00. */
const FRESH_MS = 30 * 60_000

const DAY = /^\d{4}-\d{2}-\d{2}$/
const CURRENCY = /^[A-Z]{3}$/

const unreadable = (message: string) => new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)

export type DailyRates = ReadonlyMap<string, EuroRate>

/**
 * Reads the daily reference rates of the European Central Bank.
 * @see https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates
 * @throws Error for anything else
 */
export const parseDailyRates = (xml: string): DailyRates => {
  const rates = new Map<string, EuroRate>()
  let day = ""
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    if (name !== "Cube") return
    const { time, currency, rate } = attributes as Record<string, string | undefined>
    if (time !== undefined) day = time
    if (currency === undefined) return
    const value = Number(rate)
    if (!DAY.test(day) || !CURRENCY.test(currency) || !(value > 0) || value === Infinity) {
      throw unreadable("These aren't the reference rates of the ECB")
    }
    rates.set(currency, { rate: value, day })
  }
  parser.write(xml).close()
  if (!rates.size) throw unreadable("These aren't the reference rates of the ECB")
  return rates
}

/** The reference rates of the European Central Bank (CGI, art. 266-1 bis), asked for again after half an hour. */
export const ecbRates = (
  { url, timeoutMs = TIMEOUT_MS }: { url: string; timeoutMs?: number },
  now: () => number = Date.now,
): ExchangeRates => {
  let kept: { rates: DailyRates; at: number } | undefined

  const read = async (): Promise<DailyRates> => {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      redirect: "error",
      headers: { accept: "application/xml" },
    })
    if (!response.ok) throw unreadable(`The ECB answers ${response.status}`)
    return parseDailyRates(await readBounded(response, MAX_BYTES))
  }

  return {
    async latest(currency) {
      if (!kept || now() - kept.at > FRESH_MS) kept = { rates: await read(), at: now() }
      return kept.rates.get(currency.toUpperCase())
    },
  }
}
