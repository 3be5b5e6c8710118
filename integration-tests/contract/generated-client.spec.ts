import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { openApiDocument } from "../../src/contracts/openapi"

const ROOT = join(__dirname, "..", "..")
/** Inside the project, so that programs in it find the packages. */
const FOLDER = join(ROOT, ".cache", "generated-client")

/** Makes the types of a client as `npx openapi-typescript` does. */
const generateTypes = async (): Promise<string> => {
  const { default: openapiTS, astToString } = await import("openapi-typescript")
  return astToString(await openapiTS(JSON.stringify(openApiDocument())))
}

const HEAD = `
import createClient from "openapi-fetch"
import type { paths } from "./store-api"

const api = createClient<paths>({
  baseUrl: "http://localhost:9000",
  headers: { "x-publishable-api-key": "pk_test" },
})

const must = <T>({ data, error }: { data?: T; error?: { code: string; message: string } }): T => {
  if (data === undefined) throw new Error(error?.code)
  return data
}
`

const PURCHASE = `${HEAD}
export const buy = async () => {
  const { regions } = must(await api.GET("/store/regions", { params: { query: { limit: 3 } } }))
  const region_id = regions[0]!.id
  const { barrels, facets, content_locale } = must(
    await api.GET("/store/barrels", {
      params: {
        query: {
          limit: 3,
          offset: 0,
          in_stock: true,
          wood: ["french_oak"],
          volume_liters: { $gte: 200, $lte: 300 },
          price: 350,
          locale: "fr-FR",
          facets: ["wood"],
        },
      },
    }),
  )
  const counts: number[] | undefined = facets?.wood?.map(({ count }) => count)
  const { barrel } = must(
    await api.GET("/store/barrels/{id_or_handle}", {
      params: { path: { id_or_handle: barrels[0]!.handle }, query: { region_id } },
    }),
  )
  const { cart } = must(
    await api.POST("/store/carts", {
      body: {
        region_id,
        email: "jeanne@example.test",
        shipping_address: { first_name: "Jeanne", country_code: "fr", postal_code: "21200" },
        items: [{ variant_id: barrel.variants[0]!.id, quantity: 1 }],
      },
    }),
  )
  const path = { id: cart.id }
  await api.POST("/store/carts/{id}/line-items/{line_id}", {
    params: { path: { ...path, line_id: cart.items![0]!.id } },
    body: { quantity: 2 },
  })
  const { shipping_options } = must(
    await api.GET("/store/shipping-options", { params: { query: { cart_id: cart.id } } }),
  )
  await api.POST("/store/carts/{id}/shipping-methods", {
    params: { path },
    body: { option_id: shipping_options[0]!.id },
  })
  const { payment_providers } = must(
    await api.GET("/store/payment-providers", { params: { query: { region_id } } }),
  )
  const { payment_collection } = must(
    await api.POST("/store/payment-collections", { body: { cart_id: cart.id } }),
  )
  await api.POST("/store/payment-collections/{id}/payment-sessions", {
    params: { path: { id: payment_collection.id } },
    body: { provider_id: payment_providers[0]!.id },
  })
  const completed = must(
    await api.POST("/store/carts/{id}/complete", { params: { path }, body: {} }),
  )
  if (completed.type === "cart") throw new Error(completed.error.message)
  const { order } = must(
    await api.GET("/store/orders/{id}", { params: { path: { id: completed.order.id } } }),
  )
  const total: number = order.total
  const number: number = order.display_id
  return { total, number, counts, content_locale }
}
`

const QUOTE = `${HEAD}
export const negotiate = async (cart_id: string, company_name: string) => {
  const { token } = must(
    await api.POST("/auth/customer/emailpass", { body: { email: "a@b.test", password: "secret" } }),
  )
  const headers = { authorization: \`Bearer \${token}\` }
  must(
    await api.POST("/store/companies", {
      headers,
      body: {
        name: company_name,
        country_code: "FR",
        email: "a@b.test",
        phone: "+33612345678",
        billing_address: {
          address_1: "1 quai",
          city: "Bordeaux",
          postal_code: "33000",
          country_code: "FR",
        },
      },
    }),
  )
  const { quote } = must(
    await api.POST("/store/quotes", {
      headers,
      body: { cart_id, message: "Bonjour", items: [] },
    }),
  )
  const path = { id: quote.id }
  must(await api.POST("/store/quotes/{id}/messages", { headers, params: { path }, body: { text: "?" } }))
  const { quote: sent } = must(await api.GET("/store/quotes/{id}", { headers, params: { path } }))
  const { revisions } = must(
    await api.GET("/store/quotes/{id}/revisions", {
      headers,
      params: { path, query: { limit: 10 } },
    }),
  )
  const revision = revisions[0]!.number
  must(
    await api.POST("/store/quotes/{id}/counter", {
      headers,
      params: { path },
      body: { revision, items: [{ item_id: sent.items[0]!.id, target_unit_price: 300 }] },
    }),
  )
  const accepted = must(
    await api.POST("/store/quotes/{id}/accept", {
      headers,
      params: { path, header: { "Idempotency-Key": "a" } },
      body: { revision, total: sent.total },
    }),
  )
  return accepted.quote.status
}
`

const MISTAKES = `${HEAD}
export const mistakes = [
  api.GET("/store/barrels", { params: { query: { limit: "3" } } }),
  api.GET("/store/barrels", { params: { query: { in_stock: "true" } } }),
  api.POST("/store/carts/{id}/line-items", { params: { path: { id: "a" } }, body: { quantity: 1 } }),
  api.POST("/store/quotes", { body: { cart_id: 1 } }),
]
`

/** What the compiler says of a program that uses the generated types. */
const errorsOf = (name: string, program: string): string[] => {
  const file = join(FOLDER, `${name}.ts`)
  writeFileSync(file, program)
  const compiled = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  })
  return ts
    .getPreEmitDiagnostics(compiled)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))
}

describe("a client generated from the OpenAPI document", () => {
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(join(FOLDER, "store-api.ts"), await generateTypes())
  }, 60_000)

  afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

  it("lets a developer write a whole purchase, from the list of barrels to the order", () => {
    expect(errorsOf("purchase", PURCHASE)).toEqual([])
  }, 60_000)

  it("lets a developer write a whole quote, from the request to its acceptance", () => {
    expect(errorsOf("quote", QUOTE)).toEqual([])
  }, 60_000)

  it("tells a developer of a text for a number, and of what is missing", () => {
    const errors = errorsOf("mistakes", MISTAKES)
    expect(errors).toHaveLength(4)
  }, 60_000)
})
