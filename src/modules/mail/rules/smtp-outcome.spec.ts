import { type SmtpError, smtpOutcomeOf } from "./smtp-outcome"

const errorOf = (facts: Partial<SmtpError>): SmtpError =>
  Object.assign(new Error(facts.response ?? facts.message ?? "Connection closed"), facts)

const outcomeOf = (facts: Partial<SmtpError>, wasBodySent = false) =>
  smtpOutcomeOf(errorOf(facts), { to: "marie@example.com", wasBodySent })

const reply = (code: string, response: string, command = "RCPT TO"): Partial<SmtpError> => ({
  code,
  command,
  response,
  responseCode: Number(response.slice(0, 3)),
})

describe("An e-mail that the server didn't take", () => {
  it.each<[string, Partial<SmtpError>, string]>([
    ["whose connection was refused", { code: "ESOCKET", command: "CONN" }, "retry"],
    ["whose server has no address", { code: "EDNS" }, "retry"],
    ["whose server doesn't greet", { code: "ETIMEDOUT", command: "CONN" }, "retry"],
    ["whose server has no TLS", { code: "ETLS" }, "retry"],
    ["whose connection closed before the message", { code: "ECONNECTION" }, "retry"],
    ["whose login is refused", reply("EAUTH", "535 5.7.8 Bad login", "AUTH PLAIN"), "paused"],
    ["whose login can't be checked now", reply("EAUTH", "454 4.7.0 Later", "AUTH PLAIN"), "retry"],
    ["that wants a login", reply("EENVELOPE", "530 5.7.0 Authenticate", "MAIL FROM"), "paused"],
    ["for a busy mailbox", reply("EENVELOPE", "450 4.2.1 Busy"), "retry"],
    ["for a local error", reply("EENVELOPE", "451 4.3.0 Later"), "retry"],
    ["for a server that goes down", reply("ECONNECTION", "421 4.3.2 Going down", "CONN"), "retry"],
    ["from a sender that it refuses", reply("EENVELOPE", "550 5.7.1 No", "MAIL FROM"), "stop"],
    ["for an address that is none", { code: "EENVELOPE", command: "API" }, "stop"],
    ["that is larger than it says it takes", { code: "EMESSAGE", command: "MAIL FROM" }, "stop"],
    ["that couldn't be rendered", { message: "x is not a function" }, "retry"],
  ])("%s", (_, facts, outcome) => {
    expect(outcomeOf(facts).outcome).toBe(outcome)
  })

  it.each<[string, Partial<SmtpError>, string]>([
    ["too large", reply("EMESSAGE", "552 5.3.4 Too big", "DATA"), "stop"],
    ["taken for spam", reply("EMESSAGE", "554 5.7.1 Spam", "DATA"), "stop"],
    ["to be sent later", reply("EMESSAGE", "452 4.3.1 Full", "DATA"), "retry"],
    ["dropped", { code: "ECONNECTION", command: "CONN" }, "unknown"],
    ["met with silence", { code: "ETIMEDOUT", command: "CONN" }, "unknown"],
    ["broken off", { code: "ESOCKET", command: "CONN" }, "unknown"],
  ])("after it got the message: %s", (_, facts, outcome) => {
    expect(outcomeOf(facts, true).outcome).toBe(outcome)
  })
})

describe("An address", () => {
  it.each([
    "550 No such user",
    "550 5.1.1 No such user",
    "550-5.1.1 No such user",
    "551 5.1.6 Moved",
    "553 5.1.3 No such address",
    "550 5.2.1 Mailbox disabled",
  ])("that doesn't exist is suppressed: %s", (response) => {
    expect(outcomeOf(reply("EENVELOPE", response))).toMatchObject({ suppresses: true })
  })

  it.each([
    ["550 5.7.1 You are on a list", "RCPT TO"],
    ["550 5.4.1 Relay access denied", "RCPT TO"],
    ["552 5.2.2 Mailbox full", "RCPT TO"],
    ["550 5.1.8 Bad sender", "MAIL FROM"],
    ["550 5.1.1 No such user", "DATA"],
  ])("isn't by what is said of the sender or the message: %s", (response, command) => {
    expect(outcomeOf(reply("EENVELOPE", response, command))).not.toHaveProperty("suppresses")
  })

  it("isn't repeated from the server's words, which become one line", () => {
    const said = "550-5.1.1 <Marie@example.com>\r\n550 5.1.1 marie@example.com unknown"
    expect(outcomeOf(reply("EENVELOPE", said))).toMatchObject({
      code: "550",
      detail: "550-5.1.1 <•••> 550 5.1.1 ••• unknown",
    })
  })
})
