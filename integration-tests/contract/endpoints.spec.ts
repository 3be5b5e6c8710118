import { readFileSync, readdirSync } from "node:fs"
import { dirname, join, relative, sep } from "node:path"
import type { z } from "@medusajs/framework/zod"
import fc from "fast-check"
import { endpoints } from "../../src/contracts"
import { medusaEndpoints } from "../../src/contracts/medusa"
import { openApiDocument } from "../../src/contracts/openapi"
import type { Endpoint } from "../../src/http/endpoints"

const ROOT = join(__dirname, "..", "..")
const API = join(ROOT, "src", "api")
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"]

const all = Object.entries<Endpoint>(endpoints)
const signature = ({ method, path }: Pick<Endpoint, "path"> & { method: string }) =>
  `${method} ${path}`
/** Paths that a route with a parameter serves: `medusa build` leaves out folders of the name "test". */
const SERVED_BY: Record<string, string> = { "/admin/mails/test": "/admin/mails/:id" }
const named = all.map(([name, endpoint]) => [name, endpoint] as const)

describe("every endpoint", () => {
  it.each(named)("%s says what it does and who may call it", (_, endpoint) => {
    expect(endpoint.summary).toMatch(/^[A-Z].*[^.]$/)
    expect(["public", "customer", "company", "admin", "signed"]).toContain(endpoint.access)
    expect(endpoint.path).toMatch(/^(\/(:?[a-z_]+|[a-z-]+(\.json)?))+$/)
  })

  it.each(named)("%s is for staff if and only if it lies below /admin", (_, endpoint) => {
    expect(endpoint.access === "admin").toBe(endpoint.path.startsWith("/admin/"))
  })

  it.each(named)(
    "%s changes something only for somebody known, and only with a body or a file",
    (...entry) => {
      const [, { method, path, access, body, upload, idempotent }] = entry
      const sent = [body, upload].filter(Boolean).length
      // A session is known by its own tokens.
      const isOfSession = path.startsWith("/auth/sessions/")
      // A guest comes by a link that was sent to the mailbox of the order, and asks for it before.
      const isOfGuest = path.startsWith("/store/withdrawal")
      if (method !== "GET" && !isOfSession && !isOfGuest) expect(access).not.toBe("public")
      if (method !== "DELETE") expect(sent).toBe(method === "POST" ? 1 : 0)
      // Files are not compared, and what reads may be repeated anyway.
      if (idempotent) expect([method === "GET", upload]).toEqual([false, undefined])
    },
  )

  it("has a method and path of its own", () => {
    const signatures = all.map(([, endpoint]) => signature(endpoint))
    expect(new Set(signatures).size).toBe(signatures.length)
  })

  it("has a route, and every route is an endpoint", () => {
    const files = readdirSync(API, { recursive: true, encoding: "utf8" })
      .filter((file) => /(^|[/\\])route\.ts$/.test(file))
      .map((file) => join(API, file))
    const routes = files.flatMap((file) => {
      const path = `/${relative(API, dirname(file)).split(sep).join("/")}`
      return Object.keys(jest.requireActual<object>(file))
        .filter((name) => METHODS.includes(name))
        .map((method) => signature({ method, path: path.replace(/\[(\w+)\]/g, ":$1") }))
    })
    const served = all.map(([, { method, path }]) =>
      signature({ method, path: SERVED_BY[path] ?? path }),
    )
    expect(routes.sort()).toEqual(served.sort())
  })
})

type Schema = z.core.$ZodTypes
type ObjectNode = { path: string; schema: z.core.$ZodObject }

/** Every object that a schema lets a caller send, however deep. */
const objectsIn = (node: z.core.$ZodType, path = "body"): ObjectNode[] => {
  const { def } = (node as Schema)._zod
  switch (def.type) {
    case "object":
      return [
        { path, schema: node as z.core.$ZodObject },
        ...Object.entries(def.shape).flatMap(([key, value]) => objectsIn(value, `${path}.${key}`)),
      ]
    case "array":
      return objectsIn(def.element, `${path}[]`)
    case "record":
      return objectsIn(def.valueType, `${path}{}`)
    case "union":
      return def.options.flatMap((option) => objectsIn(option, path))
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
    case "catch":
      return objectsIn(def.innerType, path)
    case "pipe":
      return objectsIn(def.in, path)
    case "string":
    case "number":
    case "boolean":
    case "enum":
    case "literal":
    case "null":
    case "transform":
      return []
    default:
      throw new Error(`${path}: teach this test what a ${def.type} holds`)
  }
}

describe("a body", () => {
  // What another service sends is its own to choose.
  const ours = all.filter(([, { access }]) => access !== "signed")
  const bodies = ours.flatMap(([name, { body }]) => (body ? objectsIn(body, name) : []))
  const queries = ours.flatMap(([name, { query }]) => (query ? objectsIn(query, name) : []))

  it("is looked through to its depths by this test", () => {
    const paths = bodies.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        "adminCreateBarrel.barrel.dimensions",
        "adminCreateBarrel.prices[]",
        "adminCreateBarrel.images[]",
        "adminCreateBarrel.translations{}",
        "adminPublishBarrel",
      ]),
    )
  })

  it.each([...bodies, ...queries].map(({ path, schema }) => [path, schema] as const))(
    "or query refuses a key it doesn't know: %s",
    (_, schema) => {
      const known = Object.keys(schema._zod.def.shape)
      const unknownKey = fc
        .oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "id", "metadata", "$gte"))
        .filter((key) => !known.includes(key))
      const { safeParse } = schema as z.ZodObject
      fc.assert(
        fc.property(unknownKey, fc.jsonValue(), (key, value) => {
          // As JSON.parse makes it: `__proto__` is a key like any other.
          const { error } = safeParse(
            JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`),
          )
          const unrecognized = error?.issues.flatMap((issue) =>
            issue.code === "unrecognized_keys" && !issue.path.length ? issue.keys : [],
          )
          expect(unrecognized).toEqual([key])
        }),
      )
    },
  )
})

type Operation = {
  operationId: string
  parameters: {
    name: string
    in: string
    required: boolean
    description?: string
    schema: object
  }[]
  security: Record<string, string[]>[]
  requestBody?: object
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>
}

describe("the OpenAPI document", () => {
  const { openapi, info, servers, paths, components } = openApiDocument()
  /** Ours, and Medusa's that a storefront needs. */
  const documented: Record<string, Endpoint> = { ...endpoints, ...medusaEndpoints }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...{ path, method },
      operation: operation as Operation,
    })),
  )

  /** Every object within a value, the value itself first. */
  const objectsOf = (value: unknown): Record<string, unknown>[] => {
    if (typeof value !== "object" || value === null) return []
    const inside = Object.values(value).flatMap(objectsOf)
    return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside]
  }

  it("is the one kept in docs/openapi.json", () => {
    const kept = readFileSync(join(ROOT, "docs", "openapi.json"), "utf8")
    expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
  })

  it("describes every endpoint once, by its name", () => {
    expect({ openapi, info, servers }).toMatchObject({
      openapi: "3.1.0",
      servers: [{ url: "/" }, { url: "http://localhost:9000" }],
      info: { title: expect.any(String), version: expect.any(String) },
    })
    const described = operations.map(({ path, method, operation }) => [
      operation.operationId,
      signature({ method: method.toUpperCase(), path: path.replace(/\{(\w+)\}/g, ":$1") }),
    ])
    expect(Object.fromEntries(described)).toEqual(
      Object.fromEntries(
        Object.entries(documented).map(([name, endpoint]) => [name, signature(endpoint)]),
      ),
    )
    expect(described).toHaveLength(Object.keys(documented).length)
  })

  it("points nowhere but at schemas that it holds, and holds none that nothing points at", () => {
    const pointedAt = new Set(objectsOf(openApiDocument()).flatMap(({ $ref }) => $ref ?? []))
    const held = Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`)
    expect([...pointedAt].sort()).toEqual(held.sort())
  })

  it("has no word of JSON Schema that OpenAPI doesn't place there", () => {
    const keys = objectsOf([paths, components]).flatMap((object) => Object.keys(object))
    expect(keys).not.toEqual(expect.arrayContaining(["$defs"]))
    expect(keys).not.toEqual(expect.arrayContaining(["$schema"]))
  })

  it.each(operations.map((entry) => [entry.operation.operationId, entry] as const))(
    "declares parameters, body, answers and security of %s",
    (name, { path, operation }) => {
      const { parameters, responses, security, requestBody } = operation
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
      const declared = parameters.filter(({ in: place }) => place === "path")
      expect(declared.map((parameter) => parameter.name)).toEqual(inPath)
      expect(declared.every(({ required }) => required)).toBe(true)
      const places = parameters.map((parameter) => `${parameter.in} ${parameter.name}`)
      expect(new Set(places).size).toBe(places.length)
      for (const { name: parameter, schema, description } of parameters) {
        expect(Object.keys(schema)).not.toEqual([])
        expect([parameter, description]).toEqual([parameter, expect.stringMatching(/\S/)])
      }

      const endpoint = documented[name]!
      expect(Boolean(requestBody)).toBe(Boolean(endpoint.body ?? endpoint.upload))
      expect(Object.keys(responses)).toContain(String(endpoint.status ?? 200))
      for (const [status, { description, content }] of Object.entries(responses)) {
        expect(status).toMatch(/^[2-5]\d\d$/)
        expect(description).toMatch(/\S/)
        for (const { schema } of Object.values(content)) expect(Object.keys(schema)).not.toEqual([])
      }
      const schemes = security.flatMap((scheme) => Object.keys(scheme))
      expect(Object.keys(components.securitySchemes)).toEqual(expect.arrayContaining(schemes))
      expect(security.length > 0).toBe(endpoint.access !== "public" || path.startsWith("/store/"))
    },
  )
})
