import { en } from "../../i18n/en"
import { reasonOf } from "./reasons"

describe("what staff read of an error code", () => {
  it.each([
    ["190", "token"],
    ["10", "permission"],
    ["200", "permission"],
    ["299", "permission"],
    ["131047", "window"],
    ["131026", "unreachable"],
    ["132001", "template"],
    ["132018", "template"],
    ["131042", "payment"],
    ["130429", "rate"],
    ["80007", "rate"],
    ["100", "request"],
    ["63016", "window"],
    ["63024", "unreachable"],
    ["20003", "credentials"],
    ["20429", "rate"],
    ["63013", "policy"],
    ["timeout", "noAnswer"],
    ["connection_lost", "noAnswer"],
    ["not_connected", "notConnected"],
    ["unclear_answer", "unclearAnswer"],
    ["invalid_message", "message"],
    ["no_template", "noTemplate"],
    ["crashed", "interrupted"],
    ["subject_missing", "gone"],
    ["not_prepared", "notPrepared"],
    ["http_503", "outage"],
    ["http_429", "rate"],
    ["http_404", "request"],
  ])("is, for %s, what is known as %s", (code, reason) => {
    expect(reasonOf(code)).toBe(reason)
  })

  it.each(["131051", "2000", "13200", "http_", "constructor"])(
    "is, for %s, only what the provider says",
    (code) => {
      expect(reasonOf(code)).toBeUndefined()
    },
  )

  it("has no texts that no code leads to", () => {
    const sample = [...Array(1000).keys()].map((code) => `${code}`)
    const twilio = [14107, ...range(20000, 22000), ...range(30000, 30010), ...range(63000, 63050)]
    const meta = range(130000, 134000)
    const ours = [
      "invalid_message no_template no_provider subject_missing not_prepared not_connected timeout",
      "connection_lost unclear_answer crashed interrupted failed http_500 http_400",
    ].flatMap((codes) => codes.split(" "))
    const codes = [...sample, ...twilio.map(String), ...meta.map(String), ...ours]
    const reached = new Set(codes.map(reasonOf).filter(Boolean))
    expect([...reached].sort()).toEqual(Object.keys(en.whatsapp.errors).sort())
  })
})

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
