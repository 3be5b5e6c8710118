import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { json } from "node:stream/consumers"
import { z } from "@medusajs/framework/zod"
import { parseVatNumber } from "../../src/modules/company/rules/vat-number"

const PATH = "/taxation_customs/vies/rest-api"

/** What may be registered of a number; a member state that keeps name and address secret says "---". */
type Registered = { valid: boolean; name?: string; address?: string }

/** A code of VIES, in capitals, or a way to fail without one. */
type Outage =
  | Uppercase<string>
  | "http_302"
  | "http_503"
  | "http_429"
  | "html"
  | "hang"
  | "hang_in_body"
  | "flood"
  | "drop"

const Question = z.strictObject({
  countryCode: z.string(),
  vatNumber: z.string(),
  requesterMemberStateCode: z.string().optional(),
  requesterNumber: z.string().optional(),
})
type Question = z.infer<typeof Question>

/** The number in its one form; null when VIES wouldn't take it: a country it doesn't know, a bad format. */
const numberOf = (prefix: string, national: string): string | null => {
  const number = parseVatNumber(prefix + national, prefix === "EL" ? "GR" : prefix)
  return number === prefix + national ? number : null
}

const failureOf = (error: string) => ({ actionSucceed: false, errorWrappers: [{ error }] })

const send = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
}

const sendPage = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { "content-type": "text/html" }).end("<html>Maintenance</html>")
}

/** The status for a request that isn't a question at all. */
const refusedStatus = ({ url, method, headers }: IncomingMessage): number | null => {
  if (url !== `${PATH}/check-vat-number`) return 404
  if (method !== "POST") return 405
  return headers["content-type"]?.startsWith("application/json") ? null : 415
}

const fail = (response: ServerResponse, outage: Outage): void => {
  if (outage === "html") return sendPage(response, 200)
  if (outage === "http_429") return sendPage(response, 429)
  if (outage === "http_503") return sendPage(response, 503)
  if (outage === "http_302") response.writeHead(302, { location: "/" }).end()
  else if (outage === "drop") response.destroy()
  else if (outage === "hang_in_body") response.write("{")
  else if (outage === "flood") response.end(`{"pad":"${"x".repeat(1024 * 1024)}"}`)
  else if (outage !== "hang") send(response, 200, failureOf(outage))
}

const verdictOn = (question: Question, registered: Registered | undefined) => ({
  countryCode: question.countryCode,
  vatNumber: question.vatNumber,
  requestDate: new Date().toISOString(),
  valid: registered?.valid ?? false,
  requestIdentifier: question.requesterNumber ? `WAPIAAAA${Date.now()}` : "",
  name: registered?.name ?? "---",
  address: registered?.address ?? "---",
})

/**
 * The EU's register of VAT numbers on this machine, as strict as the real one: it takes one path, a
 * POST and JSON, refuses countries and formats that it doesn't know with `INVALID_INPUT`, and a
 * requester who has the prefix in his number (`INVALID_REQUESTER_INFO`) or lacks a half (400).
 * Numbers that no test has registered are not valid.
 */
export const startFakeVies = async () => {
  const register = new Map<string, Registered>()
  const requests: unknown[] = []
  let down: { outage: Outage; times: number } | null = null

  const answer = (response: ServerResponse, body: unknown): void => {
    const { data: question } = Question.safeParse(body)
    if (!question) return send(response, 400, failureOf("VOW-ERR-1"))
    const { requesterMemberStateCode, requesterNumber } = question
    if ((requesterMemberStateCode === undefined) !== (requesterNumber === undefined)) {
      return send(response, 400, failureOf("VOW-ERR-11"))
    }
    if (requesterNumber !== undefined && !numberOf(requesterMemberStateCode!, requesterNumber)) {
      return send(response, 200, failureOf("INVALID_REQUESTER_INFO"))
    }
    const number = numberOf(question.countryCode, question.vatNumber)
    if (!number) return send(response, 200, failureOf("INVALID_INPUT"))
    send(response, 200, verdictOn(question, register.get(number)))
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = refusedStatus(request)
    if (refusal) {
      sendPage(response, refusal)
      return
    }
    const body: unknown = await json(request).catch(() => undefined)
    if (body !== undefined) requests.push(body)
    if (!down) {
      answer(response, body)
      return
    }
    const { outage } = down
    down.times -= 1
    if (down.times <= 0) down = null
    fail(response, outage)
  }

  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo

  return {
    /** For `VIES_API_URL`. */
    url: `http://127.0.0.1:${port}${PATH}`,

    /** The bodies of all requests so far that were JSON. */
    requests,

    /** @param number with its prefix: "FR83404833048" */
    answer(number: string, registered: Registered): void {
      const known = numberOf(number.slice(0, 2), number.slice(2))
      if (!known) throw new Error(`The real VIES has no number like ${number}`)
      register.set(known, registered)
    },

    /** @param times how many requests fail, if it comes back by itself */
    goDown(outage: Outage, times = Infinity): void {
      down = { outage, times }
    },

    comeBack(): void {
      down = null
    },

    async stop(): Promise<void> {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type FakeVies = Awaited<ReturnType<typeof startFakeVies>>
