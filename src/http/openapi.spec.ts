import { z } from "@medusajs/framework/zod"
import type { Endpoint } from "./endpoints"
import { buildOpenApi } from "./openapi"
import { listQuery, oneOrMany, queryBoolean, queryNumber, range } from "./query"

const Cask = z
  .strictObject({ id: z.string(), liters: z.number().min(0), parent: z.string().nullable() })
  .meta({ id: "Cask", description: "A cask" })

const READ: Endpoint = {
  summary: "Read a cask",
  method: "GET",
  path: "/store/casks/:id",
  access: "public",
  response: z.strictObject({ cask: Cask }),
}

type Operation = {
  operationId: string
  security: Record<string, string[]>[]
  parameters: { name: string; in: string; required: boolean; style?: string; schema: object }[]
  requestBody?: { required: boolean; content: Record<string, { schema: object }> }
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>
}

const build = (endpoints: Record<string, Endpoint>) =>
  buildOpenApi(endpoints, { title: "Casks", version: "1", description: "" })

/** The description of one endpoint among the documents' paths. */
const operationOf = (overrides: Partial<Endpoint> = {}): Operation => {
  const { paths } = build({ operation: { ...READ, ...overrides } })
  const [operation] = Object.values(paths).flatMap((methods) => Object.values(methods))
  return operation as Operation
}

describe("the OpenAPI document", () => {
  it("names a path once, with its methods beside each other", () => {
    const remove: Endpoint = { ...READ, method: "DELETE" }
    const { openapi, info, paths } = build({ readCask: READ, deleteCask: remove })
    expect(openapi).toBe("3.1.0")
    expect(info).toEqual({ title: "Casks", version: "1", description: "" })
    expect(Object.keys(paths)).toEqual(["/store/casks/{id}"])
    expect(paths["/store/casks/{id}"]).toMatchObject({
      get: { operationId: "readCask", summary: "Read a cask", tags: ["store"] },
      delete: { operationId: "deleteCask" },
    })
  })

  it("has numbers and booleans in queries as a typed client writes them, and describes each", () => {
    const { paths } = buildOpenApi(
      {
        listCasks: {
          ...READ,
          query: listQuery({
            in_stock: queryBoolean().optional(),
            liters: range().optional(),
            year: queryNumber().optional().meta({ description: "Of make" }),
          }),
        },
      },
      { title: "Casks", version: "1", description: "" },
      { id: "Id of the cask", limit: "At most", in_stock: "Only in stock" },
    )
    const { parameters } = (paths["/store/casks/{id}"] as { get: Operation }).get
    const [id, inStock, liters, year, limit] = parameters
    expect(id).toMatchObject({ name: "id", description: "Id of the cask" })
    expect(inStock).toMatchObject({ description: "Only in stock", schema: { type: "boolean" } })
    expect(liters?.schema).toMatchObject({
      anyOf: [{ type: "number" }, { properties: { $gte: { type: "number" } } }],
    })
    expect(year).toMatchObject({ description: "Of make", schema: { type: "number" } })
    expect(limit).toMatchObject({
      description: "At most",
      schema: { type: "integer", minimum: 0, maximum: 100 },
    })
    expect(JSON.stringify(parameters)).not.toMatch(/pattern|"true"/)
  })

  it("keeps a named schema once, in the components, without zod's own words", () => {
    const { components, paths } = build({
      readCask: READ,
      listCasks: {
        ...READ,
        path: "/store/casks",
        response: z.strictObject({ casks: Cask.array() }),
      },
      soleCask: { ...READ, path: "/store/cask", response: Cask },
    })
    expect(Object.keys(components.schemas).sort()).toEqual(["Cask", "Error"])
    expect(components.schemas.Cask).toEqual({
      type: "object",
      description: "A cask",
      properties: {
        id: { type: "string" },
        liters: { type: "number", minimum: 0 },
        parent: { anyOf: [{ type: "string" }, { type: "null" }] },
      },
      required: ["id", "liters", "parent"],
      additionalProperties: false,
    })
    const text = JSON.stringify(paths)
    expect(text.match(/#\/components\/schemas\/Cask/g)).toHaveLength(3)
    expect(text).not.toMatch(/\$defs|\$schema/)
  })

  it("declares what is in the path and in the query", () => {
    const { parameters } = operationOf({
      path: "/store/yards/:yard_id/casks/:id",
      query: z.strictObject({
        wood: oneOrMany(z.string()).optional(),
        liters: range().optional(),
        full: queryBoolean(),
      }),
    })
    const summary = parameters.map(({ name, in: place, required, style }) => ({
      ...{ name, place, required },
      ...(style && { style }),
    }))
    expect(summary).toEqual([
      { name: "yard_id", place: "path", required: true },
      { name: "id", place: "path", required: true },
      { name: "wood", place: "query", required: false },
      { name: "liters", place: "query", required: false, style: "deepObject" },
      { name: "full", place: "query", required: true },
    ])
  })

  it("describes a body as it is sent, before defaults and transforms", () => {
    const { requestBody } = operationOf({
      method: "POST",
      body: z.strictObject({
        size: z.number().default(1),
        code: z.string().transform((code) => code.length),
      }),
    })
    expect(requestBody).toEqual({
      required: true,
      content: {
        "application/json": {
          schema: expect.objectContaining({
            properties: { size: { type: "number", default: 1 }, code: { type: "string" } },
            required: ["code"],
          }),
        },
      },
    })
  })

  it.each([
    [
      "may be missing where it may be empty",
      z.strictObject({ note: z.string().optional() }),
      false,
    ],
    ["must be sent where something in it must", z.strictObject({ note: z.string() }), true],
  ])("says that a body %s", (_, body, required) => {
    expect(operationOf({ method: "POST", body }).requestBody?.required).toBe(required)
  })

  it("names status and content type of success", () => {
    const { responses } = operationOf({ status: 201, contentType: "text/csv" })
    expect(responses["201"]?.content).toHaveProperty(["text/csv"])
    expect(responses).not.toHaveProperty("200")
  })

  it.each<[string, Partial<Endpoint>, Operation["security"], string[]]>([
    ["anyone", { path: "/docs" }, [], []],
    ["a visitor of the shop", {}, [{ publishable_key: [] }], ["400"]],
    ["a customer", { access: "customer" }, [{ publishable_key: [], customer: [] }], ["400", "401"]],
    [
      "staff",
      { path: "/admin/casks", access: "admin" },
      [{ admin: [] }, { secret_key: [] }],
      ["401"],
    ],
    [
      "staff who sends something",
      { path: "/admin/casks", access: "admin", method: "POST", body: Cask },
      [{ admin: [] }, { secret_key: [] }],
      ["400", "401", "413", "415"],
    ],
    ["callers who may be late", { path: "/docs", errors: ["conflict", "duplicate"] }, [], ["409"]],
  ])("says what %s needs and which refusals to expect", (_, endpoint, security, refusals) => {
    const { security: described, responses } = operationOf(endpoint)
    expect(described).toEqual(security)
    expect(Object.keys(responses).filter((status) => status !== "200")).toEqual(refusals)
    // Medusa itself turns strangers away from /admin, in its own words.
    const ours = refusals.filter((status) => !(endpoint.access === "admin" && status === "401"))
    for (const status of ours) {
      expect(responses[status]).toMatchObject({
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      })
    }
  })

  it("describes how Medusa turns strangers away from the admin", () => {
    const { responses } = operationOf({ path: "/admin/casks", access: "admin" })
    expect(responses["401"]).toMatchObject({
      content: { "application/json": { schema: { required: ["message"] } } },
    })
  })

  it("declares the header by which a call is done once, and the refusals that come with it", () => {
    const { parameters, responses } = operationOf({
      method: "DELETE",
      path: "/admin/casks/:id",
      access: "admin",
      idempotent: true,
    })
    expect(parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ["id", "path", true],
      ["Idempotency-Key", "header", false],
    ])
    expect(Object.keys(responses)).toEqual(["200", "400", "401", "409", "422"])
    expect(responses["409"]?.description).toContain("`locked`")
    expect(responses["422"]?.description).toContain("`idempotency_key_reused`")
  })

  it("says how a limited endpoint refuses, and when to come back", () => {
    const { responses } = operationOf({ limit: "search" })
    expect(responses["429"]).toMatchObject({
      description: expect.stringContaining("`rate_limited`"),
      headers: { "Retry-After": { schema: { type: "integer" } } },
    })
    expect(operationOf().responses).not.toHaveProperty("429")
  })

  it("lists the codes of one status together", () => {
    const { responses } = operationOf({ errors: ["conflict", "duplicate"] })
    expect(responses["409"]?.description).toMatch(/`conflict`: .+\n`duplicate`: /)
  })
})
