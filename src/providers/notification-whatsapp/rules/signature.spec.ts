import { createHmac } from "node:crypto"
import { verifyChallenge, isMetaSignatureValid, isTwilioSignatureValid } from "./signature"

describe("A webhook of Meta", () => {
  const body = Buffer.from('{"object":"whatsapp_business_account","entry":[]}')
  const header = `sha256=${createHmac("sha256", "app secret").update(body).digest("hex")}`

  it("is signed over its bytes", () => {
    expect(isMetaSignatureValid(body, header, "app secret")).toBe(true)
    expect(isMetaSignatureValid(body.toString(), header, "app secret")).toBe(true)
  })

  it.each([
    ["another secret", body, header, "other secret"],
    ["another body", Buffer.concat([body, Buffer.from(" ")]), header, "app secret"],
    ["no signature", body, undefined, "app secret"],
    ["an empty one", body, "", "app secret"],
    ["one without its algorithm", body, header.slice(7), "app secret"],
    ["one that is cut short", body, header.slice(0, -1), "app secret"],
    ["no secret", body, header, ""],
  ])("isn't believed with %s", (_, bytes, signature, secret) => {
    expect(isMetaSignatureValid(bytes, signature, secret)).toBe(false)
  })
})

describe("Meta's question whose webhook it is", () => {
  const query = {
    "hub.mode": "subscribe",
    "hub.verify_token": "word",
    "hub.challenge": "1158201444",
  }

  it("gets its challenge back", () => {
    expect(verifyChallenge(query, "word")).toBe("1158201444")
  })

  it.each([
    ["another word", { "hub.verify_token": "Word" }, "word"],
    ["no word", { "hub.verify_token": undefined }, "word"],
    ["two words", { "hub.verify_token": ["word", "word"] }, "word"],
    ["another mode", { "hub.mode": "unsubscribe" }, "word"],
    ["no challenge", { "hub.challenge": undefined }, "word"],
    ["a shop without a word", { "hub.verify_token": "" }, ""],
    ["a shop without any", {}, undefined],
  ])("gets nothing with %s", (_, more, word) => {
    expect(verifyChallenge({ ...query, ...more }, word)).toBeNull()
  })
})

describe("A webhook of Twilio", () => {
  // The example of https://www.twilio.com/docs/usage/security#validating-requests
  const request = {
    url: "https://mycompany.com/myapp.php?foo=1&bar=2",
    form: {
      CallSid: "CA1234567890ABCDE",
      From: "+12349013030",
      To: "+18005551212",
      Caller: "+12349013030",
      Digits: "1234",
    },
    signature: "0/KCTR6DLpKmkAf8muzZqo1nDgQ=",
  }

  it("is signed over its address and its fields", () => {
    expect(isTwilioSignatureValid(request, "12345")).toBe(true)
  })

  it("may be signed with or without the port", () => {
    const sign = (url: string) => createHmac("sha1", "token").update(url).digest("base64")
    for (const signed of ["https://a.example/b?c=1", "https://a.example:443/b?c=1"]) {
      for (const url of ["https://a.example/b?c=1", "https://a.example:443/b?c=1"]) {
        expect(isTwilioSignatureValid({ url, form: {}, signature: sign(signed) }, "token")).toBe(
          true,
        )
      }
    }
    const signature = sign("http://a.example:9000/b")
    const url = "http://a.example:9000/b"
    expect(isTwilioSignatureValid({ url, form: {}, signature }, "token")).toBe(true)
  })

  it("has a field with several values in their order", () => {
    const signature = createHmac("sha1", "token").update("https://a.example/A1A2").digest("base64")
    const form = { A: ["2", "1", "2"] }
    expect(isTwilioSignatureValid({ url: "https://a.example/", form, signature }, "token")).toBe(
      true,
    )
  })

  it.each([
    ["another token", {}, "54321"],
    ["another address", { url: "https://mycompany.com/myapp.php?foo=2&bar=2" }, "12345"],
    ["another field", { form: { ...request.form, Digits: "1235" } }, "12345"],
    ["one field more", { form: { ...request.form, Z: "" } }, "12345"],
    ["no signature", { signature: undefined }, "12345"],
    ["no token", {}, ""],
    ["no address", { url: "" }, "12345"],
  ])("isn't believed with %s", (_, more, token) => {
    expect(isTwilioSignatureValid({ ...request, ...more }, token)).toBe(false)
  })
})
