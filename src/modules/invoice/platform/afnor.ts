import { createHash } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import { accessTokens } from "./access-token"
import { parseStatuses } from "./cdar"
import { type Answer, exchange, parseJson, unreadable } from "./exchange"
import { PlatformError } from "./platform-error"
import type { EInvoicePlatform, PlatformFlow } from "./port"

type Settings = {
  url: string
  directory_url?: string | undefined
  token_url: string
  client_id: string
  client_secret: string
  timeoutMs?: number
}

const PAGE_SIZE = 100

/** Of flows in one run; the next one goes on from there. */
const MAX_PAGES = 50

const MAX_DETAIL = 300

/** Requests that would be refused again. Others fail for a time, or until the settings are right. */
const REFUSALS: ReadonlySet<number> = new Set([400, 409, 413, 415, 422])

const Refused = z.object({
  errorCode: z.string().max(100).default("refused"),
  errorMessage: z.string().default(""),
})

const Sent = z.object({ flowId: z.string().min(1) })

const Detail = z.object({
  reasonCode: z.string().nullish(),
  reasonMessage: z.string().nullish(),
})

const Flow = z.object({
  flowId: z.string().min(1),
  trackingId: z.string().nullish(),
  updatedAt: z.iso.datetime({ offset: true }),
  flowSyntax: z.string().nullish(),
  acknowledgement: z
    .object({ status: z.enum(["Pending", "Ok", "Error"]), details: Detail.array().nullish() })
    .nullish(),
})

const Found = z.object({ results: Flow.array() })

type Request = Pick<RequestInit, "method" | "body"> & { headers?: Record<string, string> }

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, MAX_DETAIL)

const flowOf = ({ acknowledgement, ...flow }: z.output<typeof Flow>): PlatformFlow => {
  const details = acknowledgement?.details ?? []
  return {
    flow_id: flow.flowId,
    tracking_id: flow.trackingId ?? null,
    updated_at: new Date(flow.updatedAt),
    acknowledgement: {
      status: acknowledgement?.status ?? "Pending",
      code: details[0]?.reasonCode ?? "refused",
      detail: oneLine(details.map(({ reasonMessage }) => reasonMessage ?? "").join(" · ")),
    },
    has_statuses: flow.flowSyntax === "CDAR",
  }
}

const failureOf = ({ status, text, retry_after }: Answer): PlatformError => {
  if (!REFUSALS.has(status)) {
    return new PlatformError({ code: `http_${status}`, detail: `HTTP ${status}`, retry_after })
  }
  const refused = (() => {
    try {
      return Refused.parse(JSON.parse(text))
    } catch {
      return { errorCode: `http_${status}`, errorMessage: `HTTP ${status}` }
    }
  })()
  const { errorCode: code, errorMessage } = refused
  return new PlatformError({ code, detail: oneLine(errorMessage), isRefusal: true })
}

/**
 * A platform behind the API that AFNOR has agreed with the French platforms (XP Z12-013, annexes A and B, version 1): flows with
 * invoices and their statuses, and the directory of companies.
 * @param settings.url and `directory_url` as the platform gives them, without `/v1`
 */
export const afnorPlatform = ({
  url,
  directory_url,
  timeoutMs,
  ...client
}: Settings): EInvoicePlatform => {
  const tokens = accessTokens(client, { timeoutMs })

  /** Once more with a new token, where the platform refuses the old one. */
  const ask = async (address: string, request: Request): Promise<Answer> => {
    const askWith = (token: string) =>
      exchange(
        address,
        {
          ...request,
          headers: { accept: "*/*", ...request.headers, authorization: `Bearer ${token}` },
        },
        timeoutMs,
      )
    const token = await tokens.get()
    const answer = await askWith(token)
    if (answer.status !== 401) return answer
    tokens.discard(token)
    return askWith(await tokens.get())
  }

  const search = async (where: Record<string, string>, limit: number): Promise<PlatformFlow[]> => {
    const answer = await ask(`${url}/v1/flows/search`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ where, limit }),
    })
    if (answer.status !== 200) throw failureOf(answer)
    const { data } = Found.safeParse(parseJson(answer.text))
    if (!data) throw unreadable()
    return data.results.map(flowOf)
  }

  return {
    async send({ name, pdf, tracking_id }) {
      const flowInfo = {
        flowSyntax: "Factur-X",
        name,
        processingRule: "B2B",
        trackingId: tracking_id,
        sha256: createHash("sha256").update(pdf).digest("hex"),
      }
      const body = new FormData()
      const json = new Blob([JSON.stringify(flowInfo)], { type: "application/json" })
      body.append("flowInfo", json)
      body.append("file", new Blob([new Uint8Array(pdf)], { type: "application/pdf" }), name)
      const answer = await ask(`${url}/v1/flows`, { method: "POST", body })
      if (answer.status < 200 || answer.status > 299) throw failureOf(answer)
      const { data } = Sent.safeParse(parseJson(answer.text))
      if (!data) throw unreadable()
      return data.flowId
    },

    async find(trackingId) {
      const found = await search({ trackingId }, PAGE_SIZE)
      // Statuses may bear the tracking id of what they are about.
      return found.find((flow) => flow.tracking_id === trackingId && !flow.has_statuses) ?? null
    },

    async changes(since) {
      const flows = new Map<string, PlatformFlow>()
      let from = since
      for (let page = 0; page < MAX_PAGES; page += 1) {
        const found = await search({ updatedAfter: from.toISOString() }, PAGE_SIZE)
        const isNew = found.some(({ flow_id }) => !flows.has(flow_id))
        for (const flow of found) flows.set(flow.flow_id, flow)
        const last = Math.max(...found.map(({ updated_at }) => updated_at.getTime()))
        if (found.length < PAGE_SIZE) break
        // Others may have changed in the millisecond in which the page ends.
        from = new Date(isNew ? last - 1 : last)
      }
      return [...flows.values()].toSorted((a, b) => a.updated_at.getTime() - b.updated_at.getTime())
    },

    async statuses(flowId) {
      const path = `/v1/flows/${encodeURIComponent(flowId)}?docType=Original`
      const answer = await ask(`${url}${path}`, {})
      if (answer.status !== 200) throw failureOf(answer)
      return parseStatuses(answer.text)
    },

    async lookup(siren) {
      if (!directory_url) return null
      const path = `/v1/siren/code-insee:${encodeURIComponent(siren)}`
      const answer = await ask(`${directory_url}${path}`, {})
      if (answer.status === 404) return false
      if (answer.status !== 200) throw failureOf(answer)
      return true
    },
  }
}
