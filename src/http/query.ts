import { z } from "@medusajs/framework/zod"

export const DEFAULT_LIMIT = 20
export const MAX_LIMIT = 100

const digits = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,17})?$/, "not_number")
  .transform(Number)

/** A number in a query string; documented as the number that a typed client writes. */
export const queryNumber = () => z.union([z.number(), digits]).meta({ type: "number" })

const count = (max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "not_integer")
    .transform(Number)
    .pipe(z.number().max(max))
    .meta({ type: "integer", minimum: 0, maximum: max })

/** `true` or `false` in a query string. */
export const queryBoolean = () =>
  z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .meta({ type: "boolean" })

/** One value or several: `wood=a`, `wood=a&wood=b`, `wood[]=a`. Always an array afterwards. */
export const oneOrMany = <T extends z.ZodType>(schema: T) =>
  z
    .union([schema.array().min(1).max(50), schema])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[])

/** `field[$gte]=…&field[$lte]=…`, `[$gt]`, `[$lt]`, or `field=…` for equality. */
export const range = () => {
  const bound = queryNumber().optional()
  return z.union([
    queryNumber().transform((value): Range => ({ $gte: value, $lte: value })),
    z.strictObject({ $gte: bound, $lte: bound, $gt: bound, $lt: bound }),
  ])
}

export type Range = { $gte?: number; $lte?: number; $gt?: number; $lt?: number }

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: "not_day_or_moment",
})

/** Like `range`, of moments: `created_at[$gte]=2026-01-01`. A day means its beginning in UTC. */
export const momentRange = () => {
  const bound = moment.transform((value) => new Date(value)).optional()
  return z.strictObject({ $gte: bound, $lte: bound, $gt: bound, $lt: bound })
}

/** `order=field` ascending, `order=-field` descending, of the listed fields. */
export const order = <const F extends readonly [string, ...string[]]>(fields: F) =>
  z
    .enum(fields.flatMap((field) => [field, `-${field}`]))
    .transform((value): { field: F[number]; direction: "asc" | "desc" } => ({
      field: fields.find((field) => value === field || value === `-${field}`) ?? fields[0],
      direction: value.startsWith("-") ? "desc" : "asc",
    }))

/** A list's query: its filters, and paging by `limit` (at most 100) and `offset`. */
export const listQuery = <S extends z.ZodRawShape>(filters: S) =>
  z.strictObject({
    ...filters,
    limit: count(MAX_LIMIT).default(DEFAULT_LIMIT),
    offset: count(1_000_000).default(0),
  })

/** The response of a list: `{ [key]: items, count, offset, limit }`. */
export const listResponse = <K extends string, T extends z.ZodType>(key: K, item: T) =>
  z.strictObject({
    [key]: item.array(),
    count: z.number().int(),
    offset: z.number().int(),
    limit: z.number().int(),
  } as { [P in K]: z.ZodArray<T> } & {
    count: z.ZodNumber
    offset: z.ZodNumber
    limit: z.ZodNumber
  })
