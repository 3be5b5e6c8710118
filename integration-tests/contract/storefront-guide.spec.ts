import { execFileSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { regionIdOf } from "../support/checkout"
import { createBarrel } from "../support/factories"
import { aPage } from "../support/pages"
import { aVariant, send } from "../support/quotes"
import { describeShop } from "../support/shop"

const ROOT = join(__dirname, "..", "..")
/** Inside the project, so that programs in it find the packages. */
const FOLDER = join(ROOT, ".cache", "storefront-guide")
const CLIENT = join(ROOT, "client")
/** Bytes. */
const MAX_CLIENT_SIZE = 10_000

/** The code of the guide, in the order in which it is read. */
const codeOfGuide = (): string =>
  [...readFileSync(join(ROOT, "docs", "storefront.md"), "utf8").matchAll(/^```ts\n(.*?)^```/gms)]
    .map(([, code]) => code)
    .join("\n")

const compilerErrors = (code: string): string[] => {
  const file = join(FOLDER, "guide.ts")
  writeFileSync(file, code)
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: { "millesime-client": [join(CLIENT, "src", "index.ts")] },
  })
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))
}

/** Its functions by name; what they answer, the compiler has judged. */
type Guide = Record<string, (...args: string[]) => ReturnType<typeof JSON.parse>>

/** Runs the guide's code, as a storefront of a shop would. */
const load = (code: string): Guide => {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  })
  const file = join(FOLDER, "guide.js")
  const client = JSON.stringify(join(CLIENT, "cjs", "index.js"))
  writeFileSync(file, outputText.replace(`"millesime-client"`, client))
  return jest.requireActual(file)
}

describeShop("The guide for storefronts", ({ anonymous, staff }) => {
  const code = codeOfGuide()

  beforeAll(() => {
    mkdirSync(FOLDER, { recursive: true })
    execFileSync("npm", ["run", "build"], { cwd: CLIENT })
  }, 60_000)
  afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

  it("compiles", () => {
    expect(compilerErrors(code)).toEqual([])
  }, 60_000)

  it("needs a client of less than 10 kB, which imports nothing, as ESM and as CommonJS", () => {
    const files = ["index.js", "call.js", "api.js"]
    for (const format of ["esm", "cjs"]) {
      const paths = files.map((name) => join(CLIENT, format, name))
      const size = paths.reduce((sum, path) => sum + statSync(path).size, 0)
      expect(size).toBeLessThan(MAX_CLIENT_SIZE)
      const imported = paths.flatMap((path) => [
        ...readFileSync(path, "utf8").matchAll(/(?:from |require\()"([^"]+)"/g),
      ])
      expect(imported.map(([, name]) => name).filter((name) => name !== "./call.js")).toEqual([])
    }
    const program = `import("millesime-client").then(({ withMillesime }) => console.log(typeof withMillesime))`
    const printed = execFileSync(process.execPath, ["--eval", program], { cwd: CLIENT })
    expect(printed.toString().trim()).toBe("function")
  })

  it("leads a customer from the catalogue to an order, a quote and a page", async () => {
    const { baseUrl, headers } = anonymous()
    const guide = load(
      code
        .replace("http://localhost:9000", baseUrl)
        .replace("pk_…", headers["x-publishable-api-key"]!),
    )
    const region = await regionIdOf(anonymous())
    const { handle } = await createBarrel(staff())
    await aPage(staff())

    const found = await guide.findBarrels!()
    expect(found).toMatchObject({ count: 1, conditions: [{ value: "wine_grade_a", count: 1 }] })
    const barrel = await guide.showBarrel!(handle, region)
    expect(barrel.price).toMatchObject({ amount: 350, currency_code: "eur" })
    expect(await guide.labels!()).toHaveProperty("wood")

    const cart = await guide.fillCart!(barrel.variants[0].id, region)
    const order = await guide.checkOut!(cart.id, "jeanne@example.test")
    expect(order.items).toEqual([expect.objectContaining({ variant_id: barrel.variants[0].id })])

    await guide.signUp!("achats@vignes.example", "un bon mot de passe")
    expect(await guide.registerCompany!()).toMatchObject({ status: "pending" })
    expect(await guide.inviteColleague!("paul@vignes.example")).toMatchObject({ role: "buyer" })

    const { variantId } = await aVariant(staff())
    const wanted = await guide.fillCart!(variantId, region)
    await guide.setAddress!(wanted.id, "achats@vignes.example")
    const quote = await guide.requestQuote!(wanted.id)
    expect(await guide.requestQuote!(wanted.id)).toEqual(quote)
    await send(staff(), quote.id)
    expect((await guide.acceptOffer!(quote.id)).quote).toMatchObject({ status: "accepted" })

    expect(await guide.showPage!("about-us")).toMatchObject({ title: "About us" })
    expect(await guide.findPage!("nowhere")).toBeNull()
  }, 120_000)
})
