import { openApiDocument } from "../../../src/contracts/openapi"
import { describeShop } from "../../support/shop"

describeShop("The API about itself", ({ nobody }) => {
  it("anyone reads the OpenAPI document", async () => {
    expect(await nobody().call("getOpenApi")).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
  })

  it("anyone opens the documentation, and all it loads comes from here", async () => {
    const page = await nobody().request<string>("GET", "/docs")
    expect(page.status).toBe(200)
    expect(page.headers.get("content-security-policy")).toContain("default-src 'self'")
    const assets = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? "")
    expect(assets).toHaveLength(4)
    for (const path of assets) {
      expect(path).toMatch(/^\/docs\//)
      expect(await nobody().request("GET", path)).toMatchObject({ status: 200 })
    }
  })

  it.each(["package.json", "..%2fpackage.json", "%2e%2e%2f%2e%2e%2fpackage.json", "index.js"])(
    "nobody reads the file %s through the documentation",
    async (asset) => {
      expect(await nobody().request("GET", `/docs/${asset}`)).toMatchObject({ status: 404 })
    },
  )
})
