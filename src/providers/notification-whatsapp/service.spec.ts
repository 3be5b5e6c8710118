import type { Logger } from "@medusajs/framework/types"
import { decodeFailure } from "./rules/failure-codec"
import WhatsappNotificationService from "./service"

const NUMBER = "+33612345678"

const loggerOf = () => {
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  return { lines, logger: { info: write, warn: write } as unknown as Logger }
}

const start = (options: unknown = {}) => {
  const { lines, logger } = loggerOf()
  return { lines, service: new WhatsappNotificationService({ logger }, options) }
}

const notification = (more = {}) => ({
  to: NUMBER,
  channel: "whatsapp",
  template: "order",
  content: { text: "Téléphone : +33 6 98 76 54 32" },
  ...more,
})

describe("Medusa's notification module", () => {
  it("gets the id of a message that is only logged, with no phone number in the log", async () => {
    const { service, lines } = start()
    expect(await service.send(notification())).toEqual({ id: expect.stringMatching(/^log_/) })
    expect(lines).toEqual([
      "WhatsApp message for +33•••••••78, only logged:\nTéléphone : +33••••••••••••32",
    ])
  })

  it("sends the template where there is no text", async () => {
    const { service, lines } = start()
    const data = { language: "fr", parameters: ["one", "two"] }
    await service.send(notification({ content: null, data }))
    expect(lines).toEqual(["WhatsApp message for +33•••••••78, only logged:\norder (fr)\none\ntwo"])
  })

  it.each([
    ["nothing to send", { content: null }],
    ["parameters that aren't texts", { content: null, data: { parameters: [1] } }],
    ["a reference that isn't a text", { data: { reference: 1 } }],
  ])("is told of %s", async (_, more) => {
    await expect(start().service.send(notification(more))).rejects.toThrow(/needs content.text/)
  })

  it("is told what came of a message that can't be sent", async () => {
    const { service, lines } = start()
    const error = await service
      .send(notification({ to: "0612345678" }))
      .catch((one: unknown) => one)
    expect(decodeFailure((error as Error).message)).toEqual({
      outcome: "stop",
      code: "invalid_message",
      detail: "The recipient's number isn't E.164",
    })
    expect(lines.join()).not.toContain("0612345678")
  })

  it("refuses to start with impossible options", () => {
    const validate = () => WhatsappNotificationService.validateOptions({ transport: "cloud" })
    expect(validate).toThrow(/the option cloud is wrong/)
  })
})
