import { z } from "@medusajs/framework/zod"
import type { Access, Endpoint } from "./endpoints"
import { ERRORS, type ErrorCode } from "../errors"
import { IDEMPOTENCY_KEY, MAX_KEY_LENGTH } from "./idempotency"

type JsonSchema = { [key: string]: unknown }
type Schemas = Record<string, JsonSchema>

const DEFINITIONS = "#/$defs/"
const COMPONENTS = "#/components/schemas/"

const rewriteRefs = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(rewriteRefs)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      // zod adds the component's name as `id`, which isn't a key of OpenAPI.
      .filter(([key, entry]) => !(key === "id" && typeof entry === "string"))
      .map(([key, entry]) => [
        key,
        key === "$ref" && typeof entry === "string"
          ? entry.replace(DEFINITIONS, COMPONENTS)
          : rewriteRefs(entry),
      ]),
  )
}

/** A schema as JSON Schema; named ones are moved into the components. */
const toSchema = (schema: z.ZodType, io: "input" | "output", components: Schemas): JsonSchema => {
  const { $schema: _, $defs, ...body } = z.toJSONSchema(schema, { io }) as JsonSchema
  for (const [name, definition] of Object.entries(($defs ?? {}) as Schemas)) {
    components[name] = rewriteRefs(definition) as JsonSchema
  }
  const { id } = body
  const rewritten = rewriteRefs(body) as JsonSchema
  if (typeof id !== "string") return rewritten
  components[id] = rewritten
  return { $ref: `${COMPONENTS}${id}` }
}

const SECURITY: Record<Access, object[]> = {
  public: [],
  customer: [{ customer: [] }],
  company: [{ customer: [] }],
  admin: [{ admin: [] }, { secret_key: [] }],
  signed: [{ signature: [] }],
}

const securityOf = ({ access, path }: Endpoint) => {
  if (!path.startsWith("/store/")) return SECURITY[access]
  return access === "public"
    ? [{ publishable_key: [] }]
    : SECURITY[access].map((scheme) => ({ publishable_key: [], ...scheme }))
}

/** Texts by the name of a parameter. */
type Descriptions = Readonly<Record<string, string>>

const describe = (description: unknown) =>
  typeof description === "string" ? { description } : undefined

const IDEMPOTENCY_PARAMETER = {
  name: IDEMPOTENCY_KEY,
  in: "header",
  required: false,
  description:
    "A unique value such as a UUID. For 24 hours, the same request with the same key is not executed again but gets the answer of the first one, with the header `Idempotent-Replayed: true`.",
  schema: {
    type: "string",
    minLength: 1,
    maxLength: MAX_KEY_LENGTH,
    pattern: "^[ -~]+$",
  },
}

/** Rules of the text that a number or boolean is in a query string. */
const TEXT_RULES = ["pattern", "enum", "anyOf"]

/** A parameter's schema as a typed client means it: `limit: 3`, not `limit: "3"`. */
const asTyped = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asTyped)
  if (typeof value !== "object" || value === null) return value
  const { type } = value as JsonSchema
  const isTyped = type === "number" || type === "integer" || type === "boolean"
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isTyped || !TEXT_RULES.includes(key))
      .map(([key, entry]) => [key, asTyped(entry)]),
  )
}

const parametersOf = (
  { path, query, idempotent }: Endpoint,
  components: Schemas,
  descriptions: Descriptions,
) => {
  const inHeader = idempotent ? [IDEMPOTENCY_PARAMETER] : []
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    ...describe(descriptions[name]),
    schema: { type: "string" },
  }))
  if (!query) return [...inPath, ...inHeader]
  const { properties = {}, required = [] } = toSchema(query, "input", components) as {
    properties?: Schemas
    required?: string[]
  }
  const inQuery = Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...describe(description ?? descriptions[name]),
    ...(JSON.stringify(schema).includes("$gte") && { style: "deepObject", explode: true }),
    schema: asTyped(schema),
  }))
  return [...inPath, ...inQuery, ...inHeader]
}

const codesOf = (endpoint: Endpoint): ErrorCode[] => {
  if (endpoint.access === "signed") return ["malformed_body", "payload_too_large", "unauthorized"]
  const { access, path, body, upload, query, idempotent, limit, errors = [] } = endpoint
  return [
    ...(path.startsWith("/store/") ? (["publishable_key_required"] as const) : []),
    ...(body || upload || query || idempotent ? (["invalid_request"] as const) : []),
    ...(body || upload
      ? (["malformed_body", "payload_too_large", "unsupported_media_type"] as const)
      : []),
    ...(access === "public" ? [] : (["unauthorized"] as const)),
    ...(access === "company" ? (["not_found"] as const) : []),
    ...(idempotent ? (["locked", "idempotency_key_reused"] as const) : []),
    ...(limit ? (["rate_limited"] as const) : []),
    ...errors,
  ]
}

/** Medusa itself answers 401 below /admin, with a message only. */
const errorSchemaOf = ({ access }: Endpoint, status: number): JsonSchema =>
  access === "admin" && status === 401
    ? { type: "object", properties: { message: { type: "string" } }, required: ["message"] }
    : { $ref: `${COMPONENTS}Error` }

const RETRY_AFTER = {
  "Retry-After": { description: "Seconds to wait before retrying", schema: { type: "integer" } },
}

const errorResponses = (endpoint: Endpoint) => {
  const codes = new Map<number, ErrorCode[]>()
  for (const code of new Set(codesOf(endpoint))) {
    const { status } = ERRORS[code]
    codes.set(status, [...(codes.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...codes].map(([status, list]) => [
      status,
      {
        description: list.map((code) => `\`${code}\`: ${ERRORS[code].meaning}`).join("  \n"),
        ...(status === 429 && { headers: RETRY_AFTER }),
        content: { "application/json": { schema: errorSchemaOf(endpoint, status) } },
      },
    ]),
  )
}

const ETAG = { ETag: { description: "Version of the answer", schema: { type: "string" } } }

/** Redirects and 304. */
const otherResponses = ({ moved, cacheable }: Endpoint, components: Schemas) => ({
  ...(moved && {
    301: {
      description: "Moved",
      headers: { Location: { description: "The current address", schema: { type: "string" } } },
      content: { "application/json": { schema: toSchema(moved, "output", components) } },
    },
  }),
  ...(cacheable && {
    304: { description: "Not modified, for `If-None-Match`", headers: ETAG, content: {} },
  }),
})

/** A missing body is read as an empty object, unless the endpoint is signed. */
const needsBody = ({ access, body }: Endpoint): boolean =>
  access === "signed" || !body?.safeParse({}).success

const contentOf = (
  { body, form, upload }: Endpoint,
  components: Schemas,
): JsonSchema | undefined => {
  if (body) {
    const type = form ? "application/x-www-form-urlencoded" : "application/json"
    return { [type]: { schema: toSchema(body, "input", components) } }
  }
  if (!upload) return undefined
  const file = {
    type: "string",
    contentMediaType: "application/octet-stream",
    description: `At most ${upload.maxBytes} bytes`,
  }
  return {
    "multipart/form-data": {
      schema: { type: "object", properties: { [upload.field]: file }, required: [upload.field] },
    },
  }
}

const operationOf = (
  name: string,
  endpoint: Endpoint,
  components: Schemas,
  descriptions: Descriptions,
) => {
  const { summary, description, response, status = 200, otherStatus, contentType } = endpoint
  const content = contentOf(endpoint, components)
  const success = {
    description: "Success",
    ...(endpoint.cacheable && { headers: ETAG }),
    content: {
      [contentType ?? "application/json"]: { schema: toSchema(response, "output", components) },
    },
  }
  return {
    operationId: name,
    summary,
    ...(description && { description }),
    tags: [endpoint.path.split("/")[1]],
    security: securityOf(endpoint),
    parameters: parametersOf(endpoint, components, descriptions),
    ...(content && { requestBody: { required: needsBody(endpoint), content } }),
    responses: {
      [status]: success,
      ...(otherStatus && { [otherStatus]: success }),
      ...otherResponses(endpoint, components),
      ...errorResponses(endpoint),
    },
  }
}

const REASON = { type: "string", description: "Distinguishes messages of the same code" }
const PARAMS = {
  type: "object",
  description: "Values that the message contains, by name",
  additionalProperties: { type: ["string", "number"] },
}

const ERROR_SCHEMA: JsonSchema = {
  type: "object",
  properties: {
    type: { type: "string" },
    code: { type: "string", enum: Object.keys(ERRORS) },
    message: { type: "string" },
    reason: REASON,
    params: PARAMS,
    details: {
      type: "array",
      items: {
        type: "object",
        properties: {
          path: { type: "string" },
          message: { type: "string" },
          reason: REASON,
          params: PARAMS,
        },
        required: ["path", "message"],
      },
    },
  },
  required: ["type", "code", "message"],
}

/** Relative to where the document was read, which every store serves itself. */
const SERVERS = [
  { url: "/", description: "The store that serves this document" },
  { url: "http://localhost:9000", description: "A store on this machine" },
]

/** The endpoints as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1). */
export const buildOpenApi = (
  endpoints: Readonly<Record<string, Endpoint>>,
  info: { title: string; version: string; description: string },
  descriptions: Descriptions = {},
) => {
  const schemas: Schemas = { Error: ERROR_SCHEMA }
  const paths: Record<string, Record<string, object>> = {}
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}")
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: operationOf(name, endpoint, schemas, descriptions),
    }
  }
  return {
    openapi: "3.1.0",
    info,
    servers: SERVERS,
    paths,
    components: {
      schemas,
      securitySchemes: {
        publishable_key: { type: "apiKey", in: "header", name: "x-publishable-api-key" },
        customer: { type: "http", scheme: "bearer" },
        admin: { type: "http", scheme: "bearer" },
        secret_key: { type: "http", scheme: "basic" },
        signature: {
          type: "apiKey",
          in: "header",
          name: "X-Hub-Signature-256",
          description: "Meta's; Twilio sends X-Twilio-Signature",
        },
      },
    },
  }
}
