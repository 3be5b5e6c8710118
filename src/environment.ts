import { z } from "@medusajs/framework/zod"

const url = (name: string, protocol: RegExp) => z.url({ protocol, error: `must be ${name}` })

const httpUrl = url("a URL that starts with http:// or https://", /^https?$/)

const list = (text: string) => text.split(",").map((item) => item.trim())

const isCurrency = (code: string) => Intl.supportedValuesOf("currency").includes(code.toUpperCase())

// Nothing that the API's own contract would refuse.
const isLocale = (code: string) => /^[a-z]{2}-[A-Z]{2}$/.test(code)

// Medusa reads an entry between slashes as a regular expression.
const isOrigin = (origin: string) =>
  origin === "*" || /^\/.+\/[a-z]*$/.test(origin) || httpUrl.safeParse(origin).success

const everyItem = (isValid: (item: string) => boolean, message: string) =>
  z.string().refine((text) => list(text).every(isValid), message)

const origins = everyItem(isOrigin, "must be origins such as http://localhost:8000, with commas")

const port = z
  .string()
  .refine((text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
    error: "must be a whole number from 1 to 65535",
  })
  .transform(Number)

/** Every variable the store reads, and nothing else. An empty one counts as unset. */
export const environmentShape = {
  DATABASE_URL: url(
    "a URL such as postgres://user:password@host:5432/name",
    /^postgres(ql)?$/,
  ).optional(),
  REDIS_URL: url("a URL such as redis://host:6379", /^rediss?$/).optional(),
  PORT: port.default(9000),
  STORE_URL: httpUrl.optional(),
  STORE_CORS: origins.optional(),
  ADMIN_CORS: origins.optional(),
  AUTH_CORS: origins.optional(),
  JWT_SECRET: z.string().optional(),
  COOKIE_SECRET: z.string().optional(),
  ADMIN_EMAIL: z.email({ error: "must be an e-mail address" }).default("admin@millesime.test"),
  ADMIN_PASSWORD: z.string().optional(),
  STORE_CURRENCIES: everyItem(isCurrency, "must be currency codes such as eur,usd")
    .transform((text) => list(text.toLowerCase()))
    .default(["eur", "usd", "gbp"]),
  STORE_LOCALES: everyItem(isLocale, "must be locales such as fr-FR,en-US")
    .transform(list)
    .default(["fr-FR", "en-US"]),
  VIES_API_URL: httpUrl.optional(),
  STRIPE_API_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
}

const Variables = z.object(environmentShape).superRefine((variables, context) => {
  if (variables.STRIPE_API_KEY && !variables.STRIPE_WEBHOOK_SECRET) {
    context.addIssue({
      code: "custom",
      path: ["STRIPE_WEBHOOK_SECRET"],
      message: "must be set when STRIPE_API_KEY is",
    })
  }
})

const Environment = Variables.transform((variables) => {
  const storeUrl = (variables.STORE_URL ?? `http://localhost:${variables.PORT}`).replace(/\/+$/, "")
  const STORE_CORS = variables.STORE_CORS ?? "http://localhost:8000"
  const ADMIN_CORS = variables.ADMIN_CORS ?? storeUrl
  return {
    ...variables,
    STORE_URL: storeUrl,
    STORE_CORS,
    ADMIN_CORS,
    AUTH_CORS: variables.AUTH_CORS ?? `${STORE_CORS},${ADMIN_CORS}`,
  }
})

export type Environment = z.infer<typeof Environment>

/** Throws one line that names the first impossible variable; its value is left out, it may be a secret. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const set = Object.entries(source)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value)
  const result = Environment.safeParse(Object.fromEntries(set))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`${String(issue?.path[0])} ${issue?.message}`)
}
