import { freePort } from "../../scripts/store/free-port"
import { checkVatNumber } from "../../src/modules/company/vies/client"
import { type FakeVies, startFakeVies } from "../support/fake-vies"

const NUMBER = "FR83404833048"
const SELLER = "FR40303265045"

let vies: FakeVies
const pauses: number[] = []

const check = (number = NUMBER, config: { requester?: string; timeoutMs?: number } = {}) =>
  checkVatNumber({ url: vies.url, ...config }, number, async (milliseconds) => {
    pauses.push(milliseconds)
  })

const unavailable = (error: string, answer: unknown = null) => ({
  outcome: "unavailable",
  answer,
  error,
})

const failure = (error: string) => ({ actionSucceed: false, errorWrappers: [{ error }] })

beforeEach(async () => {
  vies = await startFakeVies()
  vies.answer(NUMBER, { valid: true, name: "TONNELLERIE DU MÉDOC", address: "BORDEAUX" })
  pauses.length = 0
})

afterEach(() => vies.stop())

describe("A shop that asks VIES", () => {
  it("learns that a registered number is valid, and keeps the whole answer", async () => {
    expect(await check()).toEqual({
      outcome: "valid",
      error: null,
      answer: {
        countryCode: "FR",
        vatNumber: "83404833048",
        requestDate: expect.any(String),
        valid: true,
        requestIdentifier: "",
        name: "TONNELLERIE DU MÉDOC",
        address: "BORDEAUX",
      },
    })
    expect(vies.requests).toEqual([{ countryCode: "FR", vatNumber: "83404833048" }])
  })

  it("gets the proof of its question when it says who it is", async () => {
    const { answer } = await check(NUMBER, { requester: SELLER })
    expect(answer).toMatchObject({ valid: true, requestIdentifier: expect.stringMatching(/^WAPI/) })
    expect(vies.requests).toEqual([
      {
        countryCode: "FR",
        vatNumber: "83404833048",
        requesterMemberStateCode: "FR",
        requesterNumber: "40303265045",
      },
    ])
  })

  it.each([
    ["Greek", "EL094259216", "EL"],
    ["Northern Irish", "XI110305878", "XI"],
    ["Irish", "IE8+79739I", "IE"],
  ])("asks for the %s number as VIES writes it", async (_, number, countryCode) => {
    vies.answer(number, { valid: true })
    expect(await check(number)).toMatchObject({ outcome: "valid" })
    expect(vies.requests).toEqual([{ countryCode, vatNumber: number.slice(2) }])
  })

  it("learns that nobody has a number, or no longer", async () => {
    expect(await check("DE136695976")).toMatchObject({ outcome: "invalid", error: null })
    vies.answer(NUMBER, { valid: false })
    expect(await check()).toMatchObject({ outcome: "invalid", answer: { valid: false } })
  })

  it("learns that a number can't exist", async () => {
    const answer = failure("INVALID_INPUT")
    expect(await check("US123456789")).toEqual({
      outcome: "invalid",
      answer,
      error: "INVALID_INPUT",
    })
  })

  it("gets no verdict when its own number is wrong", async () => {
    expect(await check(NUMBER, { requester: "FR00303265045" })).toMatchObject(
      unavailable("INVALID_REQUESTER_INFO", failure("INVALID_REQUESTER_INFO")),
    )
  })

  it("may have a slash at the end of the configured address", async () => {
    expect(await checkVatNumber({ url: `${vies.url}//` }, NUMBER)).toMatchObject({
      outcome: "valid",
    })
  })
})

describe("A shop that asks VIES while it is in trouble", () => {
  it.each([
    ["MS_MAX_CONCURRENT_REQ", failure("MS_MAX_CONCURRENT_REQ"), "MS_MAX_CONCURRENT_REQ"],
    ["SERVICE_UNAVAILABLE", failure("SERVICE_UNAVAILABLE"), "SERVICE_UNAVAILABLE"],
    ["http_503", null, "HTTP_503"],
    ["http_429", null, "HTTP_429"],
    ["drop", null, "NETWORK_ERROR"],
  ] as const)(
    "tries three times on %s, then goes without a verdict",
    async (outage, body, error) => {
      vies.goDown(outage)
      expect(await check()).toEqual(unavailable(error, body))
      expect(vies.requests).toHaveLength(3)
    },
  )

  it.each([
    ["MS_UNAVAILABLE", failure("MS_UNAVAILABLE"), "MS_UNAVAILABLE"],
    ["IP_BLOCKED", failure("IP_BLOCKED"), "IP_BLOCKED"],
    ["SOMETHING_NEW", failure("SOMETHING_NEW"), "SOMETHING_NEW"],
    ["http_302", null, "HTTP_302"],
    ["html", null, "MALFORMED_ANSWER"],
    ["flood", null, "MALFORMED_ANSWER"],
  ] as const)("doesn't insist on %s, and goes without a verdict", async (outage, body, error) => {
    vies.goDown(outage)
    expect(await check()).toEqual(unavailable(error, body))
    expect(vies.requests).toHaveLength(1)
    expect(pauses).toEqual([])
  })

  it.each(["hang", "hang_in_body"] as const)("waits only so long: %s", async (outage) => {
    vies.goDown(outage)
    const start = performance.now()
    expect(await check(NUMBER, { timeoutMs: 1_000 })).toEqual(unavailable("TIMEOUT"))
    expect(performance.now() - start).toBeGreaterThan(1_900)
    expect(performance.now() - start).toBeLessThan(4_000)
    expect(vies.requests.length).toBeGreaterThan(1)
  })

  it.each(["drop", "http_503", "GLOBAL_MAX_CONCURRENT_REQ"] as const)(
    "gets its verdict when %s has passed",
    async (outage) => {
      vies.goDown(outage, 2)
      expect(await check()).toMatchObject({ outcome: "valid", error: null })
      expect(vies.requests).toHaveLength(3)
    },
  )

  it("pauses before each try again, a little longer each time", async () => {
    vies.goDown("http_503")
    await check()
    const [first, second, ...more] = pauses
    expect(first).toBeGreaterThanOrEqual(200)
    expect(second).toBeGreaterThanOrEqual(400)
    expect(second).toBeLessThanOrEqual(800)
    expect(more).toEqual([])
  })

  it("doesn't start a try for which no time is left", async () => {
    vies.goDown("http_503")
    expect(await check(NUMBER, { timeoutMs: 80 })).toMatchObject({ outcome: "unavailable" })
    expect(pauses).toEqual([])
  })

  it("is itself again when VIES has come back", async () => {
    vies.goDown("MS_UNAVAILABLE")
    expect(await check()).toMatchObject({ outcome: "unavailable" })
    vies.comeBack()
    expect(await check()).toMatchObject({ outcome: "valid" })
  })

  it("goes without a verdict when nobody is at the address, or it is none", async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`
    for (const url of [nobody, "no address", ""]) {
      expect(await checkVatNumber({ url }, NUMBER, async () => undefined)).toEqual(
        unavailable("NETWORK_ERROR"),
      )
    }
  })
})

describe("The fake VIES", () => {
  const post = async (body: string, headers = { "content-type": "application/json" }) => {
    const response = await fetch(`${vies.url}/check-vat-number`, { method: "POST", headers, body })
    return { status: response.status, text: await response.text() }
  }
  const question = { countryCode: "FR", vatNumber: "83404833048" }

  it.each([
    ["no JSON", "countryCode=FR", 400, "VOW-ERR-1"],
    ["no object", "[]", 400, "VOW-ERR-1"],
    ["half a question", JSON.stringify({ countryCode: "FR" }), 400, "VOW-ERR-1"],
    ["a field it doesn't know", JSON.stringify({ ...question, vat: "1" }), 400, "VOW-ERR-1"],
    [
      "half a requester",
      JSON.stringify({ ...question, requesterNumber: "40303265045" }),
      400,
      "VOW-ERR-11",
    ],
    [
      "a requester's number with its prefix",
      JSON.stringify({ ...question, requesterMemberStateCode: "FR", requesterNumber: SELLER }),
      200,
      "INVALID_REQUESTER_INFO",
    ],
    [
      "a country it doesn't know",
      JSON.stringify({ ...question, countryCode: "GR" }),
      200,
      "INVALID_INPUT",
    ],
    [
      "a number with its prefix",
      JSON.stringify({ ...question, vatNumber: NUMBER }),
      200,
      "INVALID_INPUT",
    ],
    [
      "a number with spaces",
      JSON.stringify({ ...question, vatNumber: "83 404 833 048" }),
      200,
      "INVALID_INPUT",
    ],
  ])("refuses %s", async (_, body, status, error) => {
    expect(await post(body)).toEqual({ status, text: JSON.stringify(failure(error)) })
  })

  it("takes nothing but a POST of JSON at its one address", async () => {
    expect(await post("{}", { "content-type": "text/plain" })).toMatchObject({ status: 415 })
    expect((await fetch(`${vies.url}/check-vat-number`)).status).toBe(405)
    expect((await fetch(vies.url, { method: "POST" })).status).toBe(404)
    expect(vies.requests).toEqual([])
  })

  it("tells a test that registers a number that can't exist", () => {
    expect(() => vies.answer("FR00404833048", { valid: true })).toThrow("no number like")
  })
})
