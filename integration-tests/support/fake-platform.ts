import { createHash, randomUUID } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { buffer } from "node:stream/consumers"
import { setTimeout as wait } from "node:timers/promises"
import { z } from "@medusajs/framework/zod"

const CLIENT = { client_id: "millesime", client_secret: "a-secret" }

const FlowInfo = z.strictObject({
  flowSyntax: z.literal("Factur-X"),
  name: z.string().min(1),
  processingRule: z.enum(["B2B", "B2BInt", "B2C", "B2G", "OutOfScope", "ArchiveOnly"]),
  trackingId: z.string().min(1).max(36),
  sha256: z.string().length(64),
})

const Search = z.strictObject({
  where: z.strictObject({
    trackingId: z.string().optional(),
    updatedAfter: z.iso.datetime().optional(),
  }),
  limit: z.int().min(1).max(100),
})

type Acknowledgement = {
  status: "Pending" | "Ok" | "Error"
  details?: { item: string; level: string; reasonCode: string; reasonMessage: string }[]
}

type Flow = {
  flowId: string
  trackingId: string | null
  updatedAt: string
  flowSyntax: "Factur-X" | "CDAR"
  acknowledgement: Acknowledgement
  content: Buffer
}

/** What goes wrong with the next requests to send a flow. */
type Trouble =
  /** The flow is taken, and the connection closed without an answer. */
  | "lose_answer"
  /** The connection is closed before anything is taken. */
  | "lose_request"
  /** The flow is taken, and the answer comes late. */
  | { slow: number }
  /** Nothing is taken. */
  | { status: number; body?: object; retryAfter?: string }

/** As it is in a message of the life cycle. */
export type FakeStatus = { number: string; code: string; at: string; reason?: string }

const cdarOf = ({ number, code, at, reason }: FakeStatus) => `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossDomainAcknowledgementAndResponse xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100" xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100">
  <rsm:ExchangedDocument>
    <ram:ID>${number}_${code}_${at}#380_20261201</ram:ID>
    <ram:IssueDateTime><udt:DateTimeString format="204">20270101000000</udt:DateTimeString></ram:IssueDateTime>
  </rsm:ExchangedDocument>
  <rsm:AcknowledgementDocument>
    <ram:MultipleReferencesIndicator><udt:Indicator>false</udt:Indicator></ram:MultipleReferencesIndicator>
    <ram:TypeCode>305</ram:TypeCode>
    <ram:IssueDateTime><udt:DateTimeString format="204">${at}</udt:DateTimeString></ram:IssueDateTime>
    <ram:ReferenceReferencedDocument>
      <ram:IssuerAssignedID>${number}</ram:IssuerAssignedID>
      <ram:TypeCode>380</ram:TypeCode>
      <ram:ProcessConditionCode>${code}</ram:ProcessConditionCode>
      ${reason ? `<ram:SpecifiedDocumentStatus><ram:ReasonCode>NON_CONFORME</ram:ReasonCode><ram:Reason>${reason}</ram:Reason></ram:SpecifiedDocumentStatus>` : ""}
    </ram:ReferenceReferencedDocument>
  </rsm:AcknowledgementDocument>
</rsm:CrossDomainAcknowledgementAndResponse>`

const sendJson = (
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): ServerResponse =>
  response
    .writeHead(status, { "content-type": "application/json", ...headers })
    .end(JSON.stringify(body))

const refuse = (response: ServerResponse, status: number, errorCode: string) =>
  sendJson(response, status, { errorCode, errorMessage: `Refused:\n ${errorCode}` })

/**
 * A platform that speaks XP Z12-013 as strictly as a real one: it refuses a flow without the right checksum, of another syntax, of a
 * tracking id that it has, and whoever has no valid token.
 */
export const startFakePlatform = async () => {
  const flows: Flow[] = []
  const tokens = new Set<string>()
  const unknownCompanies = new Set<string>()
  const counts = { tokens: 0, sends: 0, searches: 0 }
  let troubles: Trouble[] = []
  let isDown = false
  let lastChange = Date.now()

  /** Strictly later than any before, so that pages have an order. */
  const changedNow = (): string => {
    lastChange = Math.max(lastChange + 1, Date.now())
    return new Date(lastChange).toISOString()
  }

  const giveToken = async (request: IncomingMessage, response: ServerResponse) => {
    counts.tokens += 1
    const form = new URLSearchParams((await buffer(request)).toString())
    const isKnown =
      form.get("client_id") === CLIENT.client_id &&
      form.get("client_secret") === CLIENT.client_secret
    if (form.get("grant_type") !== "client_credentials" || !isKnown) {
      return sendJson(response, 401, { error: "invalid_client" })
    }
    const access_token = randomUUID()
    tokens.add(access_token)
    await wait(20)
    return sendJson(response, 200, { access_token, token_type: "Bearer", expires_in: 3600 })
  }

  /** @returns why the flow is refused, or its id */
  const take = async (
    request: IncomingMessage,
  ): Promise<{ refused: [number, string] } | { flowId: string }> => {
    const body = await buffer(request)
    const headers = { "content-type": request.headers["content-type"] ?? "" }
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what it reads is small, and our own
    const form = await new Response(new Uint8Array(body), { headers }).formData()
    const [file, info] = [form.get("file"), form.get("flowInfo")]
    if (!(file instanceof Blob) || info === null) return { refused: [400, "MISSING_PART"] }
    const json = typeof info === "string" ? info : await info.text()
    const { data } = FlowInfo.safeParse(JSON.parse(json))
    if (!data) return { refused: [400, "INVALID_FLOW_INFO"] }
    const content = Buffer.from(await file.arrayBuffer())
    const sha256 = createHash("sha256").update(content).digest("hex")
    if (data.sha256 !== sha256) return { refused: [400, "INVALID_CHECKSUM"] }
    if (!content.subarray(0, 5).equals(Buffer.from("%PDF-"))) {
      return { refused: [415, "INVALID_SYNTAX"] }
    }
    const { trackingId } = data
    if (flows.some((flow) => flow.trackingId === trackingId && flow.flowSyntax !== "CDAR")) {
      return { refused: [409, "DUPLICATE_TRACKING_ID"] }
    }
    const flowId = randomUUID()
    const acknowledgement = { status: "Pending" as const }
    const flow = { flowId, trackingId, flowSyntax: "Factur-X" as const, acknowledgement, content }
    flows.push({ ...flow, updatedAt: changedNow() })
    return { flowId }
  }

  const answerSend = async (request: IncomingMessage, response: ServerResponse) => {
    counts.sends += 1
    const trouble = troubles.shift()
    if (trouble === "lose_request") return response.destroy()
    if (typeof trouble === "object" && "status" in trouble) {
      const { status, body = {}, retryAfter } = trouble
      return sendJson(response, status, body, retryAfter ? { "retry-after": retryAfter } : {})
    }
    const taken = await take(request)
    if ("refused" in taken) return refuse(response, ...taken.refused)
    if (trouble === "lose_answer") return response.destroy()
    if (trouble) await wait(trouble.slow, undefined, { ref: false })
    return response.destroyed ? response : sendJson(response, 202, taken)
  }

  const answerSearch = async (request: IncomingMessage, response: ServerResponse) => {
    counts.searches += 1
    const { data } = Search.safeParse(JSON.parse((await buffer(request)).toString()))
    if (!data) return refuse(response, 400, "PARAMS_ERROR")
    const { trackingId, updatedAfter = "" } = data.where
    const results = flows
      .filter((flow) => !trackingId || flow.trackingId === trackingId)
      .filter((flow) => flow.updatedAt > updatedAfter)
      .toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt))
      .slice(0, data.limit)
      .map(({ content: _, ...flow }) => flow)
    return sendJson(response, 200, { limit: data.limit, results })
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { method, url = "", headers } = request
    const { pathname, searchParams } = new URL(url, "http://platform.test")
    if (method === "POST" && pathname === "/token") return giveToken(request, response)
    if (isDown) return response.writeHead(503).end("<html>Maintenance</html>")
    if (!tokens.has(headers.authorization?.replace("Bearer ", "") ?? "")) {
      return refuse(response, 401, "INVALID_TOKEN")
    }
    if (method === "POST" && pathname === "/flow/v1/flows") return answerSend(request, response)
    if (method === "POST" && pathname === "/flow/v1/flows/search") {
      return answerSearch(request, response)
    }
    const [, siren] = /^\/directory\/v1\/siren\/code-insee:(\d{9})$/.exec(pathname) ?? []
    if (method === "GET" && siren) {
      return unknownCompanies.has(siren)
        ? refuse(response, 404, "NOT_FOUND")
        : sendJson(response, 200, { siren })
    }
    const [, id] = /^\/flow\/v1\/flows\/([^/]+)$/.exec(pathname) ?? []
    const flow = flows.find(({ flowId }) => flowId === id)
    if (method !== "GET" || !flow) return refuse(response, 404, "NOT_FOUND")
    if (searchParams.get("docType") !== "Original") return refuse(response, 400, "PARAMS_ERROR")
    return response.writeHead(200, { "content-type": "application/octet-stream" }).end(flow.content)
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}`

  const tell = (content: string): void => {
    flows.push({
      flowId: randomUUID(),
      trackingId: null,
      updatedAt: changedNow(),
      flowSyntax: "CDAR",
      acknowledgement: { status: "Ok" },
      content: Buffer.from(content),
    })
  }

  return {
    /** For the option `billing.platform`. */
    options: {
      adapter: "afnor" as const,
      url: `${address}/flow`,
      directory_url: `${address}/directory`,
      token_url: `${address}/token`,
      ...CLIENT,
    },

    /** How often something was asked for. */
    counts,

    /** The invoices that it took. */
    taken: () => flows.filter(({ flowSyntax }) => flowSyntax === "Factur-X"),

    /** What goes wrong with the next flows that are sent, one after the other. */
    misbehave: (...next: Trouble[]) => (troubles = next),

    goDown: () => (isDown = true),
    comeBack: () => (isDown = false),

    expireTokens: () => tokens.clear(),

    /** Takes a company out of the directory, or puts it in again. */
    forget: (siren: string) => unknownCompanies.add(siren),
    remember: (siren: string) => unknownCompanies.delete(siren),

    acknowledge(trackingId: string, acknowledgement: Acknowledgement): void {
      const flow = flows.find((one) => one.trackingId === trackingId)
      if (!flow) throw new Error(`There is no flow ${trackingId}`)
      Object.assign(flow, { acknowledgement, updatedAt: changedNow() })
    },

    /** Tells a status, in a message of its own. */
    tell: (status: FakeStatus) => tell(cdarOf(status)),

    /** Tells something that is no status. */
    tellNonsense: () => tell("<html><body>Maintenance</body></html>"),

    async stop(): Promise<void> {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type FakePlatform = Awaited<ReturnType<typeof startFakePlatform>>
