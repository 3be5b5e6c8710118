import { ApiLoader } from "@medusajs/framework/http"
import { answerRejections } from "./answer-rejections"

type Wrap = NonNullable<typeof ApiLoader.traceMiddleware>
type Wrapped = (req: object, res: object, next: (error?: unknown) => void) => unknown

describe("a middleware of Medusa's", () => {
  const before = ApiLoader.traceMiddleware

  afterEach(() => {
    if (before) ApiLoader.traceMiddleware = before
    else delete ApiLoader.traceMiddleware
  })

  const wrap = (middleware: object, route: { route: string; method?: string } = { route: "/" }) =>
    ApiLoader.traceMiddleware?.(middleware as Parameters<Wrap>[0], route) as unknown as Wrapped

  const errorOf = async (wrapped: Wrapped, req: object = {}): Promise<unknown> => {
    const next = jest.fn()
    await wrapped(req, {}, next)
    return next.mock.calls[0]?.[0]
  }

  it("that rejects or throws gives the request to the error handler", async () => {
    answerRejections()
    const error = new Error("late")
    expect(await errorOf(wrap(() => Promise.reject(error)))).toBe(error)
    const throwing = () => {
      throw error
    }
    expect(await errorOf(wrap(throwing))).toBe(error)
    expect(await errorOf(wrap((_: object, __: object, next: () => void) => next()))).toBeUndefined()
  })

  it("that reads the locale is never given more than one", async () => {
    answerRejections()
    const applyLocale = jest.fn()
    Object.defineProperty(applyLocale, "name", { value: "applyLocale" })
    expect(await errorOf(wrap(applyLocale), { query: { locale: ["a", "b"] } })).toMatchObject({
      code: "invalid_request",
      details: [{ path: "locale" }],
    })
    expect(applyLocale).not.toHaveBeenCalled()
    expect(await errorOf(wrap(applyLocale), { query: { locale: "fr-FR" } })).toBeUndefined()
    expect(applyLocale).toHaveBeenCalledTimes(1)
  })

  it("keeps a host's instrumentation around it, and is wrapped once", async () => {
    const traced: string[] = []
    ApiLoader.traceMiddleware = (middleware, { route }) => {
      traced.push(route)
      return middleware
    }
    answerRejections()
    answerRejections()
    const error = new Error("late")
    expect(await errorOf(wrap(() => Promise.reject(error), { route: "/store" }))).toBe(error)
    expect(traced).toEqual(["/store"])
    // What has a method catches its own rejections.
    const own = () => undefined
    expect(wrap(own, { route: "/store/carts", method: "POST" })).toBe(own)
  })
})
