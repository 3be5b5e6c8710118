import { ecbRates, parseDailyRates } from "../../src/modules/invoice/exchange-rates/ecb"
import { startFakeEcb } from "../support/fake-ecb"

const HOUR_MS = 3_600_000

describe("The exchange rates of the ECB", () => {
  let ecb: Awaited<ReturnType<typeof startFakeEcb>>

  beforeEach(async () => {
    ecb = await startFakeEcb()
  })

  afterEach(() => ecb.stop())

  it("are those of the day, of the currencies that there are", async () => {
    const rates = ecbRates({ url: ecb.url })
    expect(await rates.latest("usd")).toEqual({ rate: 1.0834, day: "2026-11-30" })
    expect(await rates.latest("JPY")).toEqual({ rate: 162.35, day: "2026-11-30" })
    expect(await rates.latest("xof")).toBeUndefined()
    expect(ecb.questions()).toBe(1)
  })

  it("are asked for again when they may have changed", async () => {
    let now = 0
    const rates = ecbRates({ url: ecb.url }, () => now)
    await rates.latest("usd")
    ecb.answerWith({ day: "2026-12-01", rates: { USD: "1.1" } })
    now = HOUR_MS
    expect(await rates.latest("usd")).toEqual({ rate: 1.1, day: "2026-12-01" })
  })

  it.each<[string, Parameters<typeof ecb.answerWith>[0]]>([
    ["is down", "down"],
    ["doesn't answer", "hang"],
    ["sends elsewhere", "redirect"],
    ["answers a page", { text: "<html><body>Maintenance</body></html>" }],
    ["answers half of it", { text: "<gesmes:Envelope><Cube><Cube time='2026-11-30'>" }],
    ["answers too much", { text: `<Cube>${" ".repeat(70_000)}</Cube>` }],
    ["answers a rate that is none", { day: "2026-11-30", rates: { USD: "0" } }],
    ["answers a day that is none", { day: "yesterday", rates: { USD: "1" } }],
  ])("are unknown where the bank %s", async (_, answer) => {
    ecb.answerWith(answer)
    await expect(ecbRates({ url: ecb.url, timeoutMs: 300 }).latest("usd")).rejects.toThrow()
  })

  it("aren't taken from anything that defines entities of its own", () => {
    const xml = `<!DOCTYPE a [<!ENTITY r "1.5">]><Cube><Cube time='2026-11-30'><Cube currency='USD' rate='&r;'/></Cube></Cube>`
    expect(() => parseDailyRates(xml)).toThrow()
  })
})
