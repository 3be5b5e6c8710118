import type { FindConfig } from "@medusajs/framework/types"

/** The part of a list that is asked for, as `listQuery` of `src/http/query.ts` parses it. */
export type PageQuery = {
  limit: number
  offset: number
  order?: { field: string; direction: "asc" | "desc" }
}

type ListAndCount<Row> = (
  filters: Record<string, unknown>,
  config: FindConfig<Row>,
) => Promise<[Row[], number]>

/**
 * One page of a module's rows, with the id as the last key of the order, and the count of all.
 * @param config `order` where the query names none, relations and columns
 */
export const listPage = async <Row>(
  list: ListAndCount<Row>,
  filters: Record<string, unknown>,
  { limit, offset, order }: PageQuery,
  config: FindConfig<Row> = {},
): Promise<{ rows: Row[]; count: number }> => {
  const by = order ? { [order.field]: order.direction === "asc" ? "ASC" : "DESC" } : config.order
  const [rows, count] = await list(filters, {
    ...config,
    order: { ...by, id: Object.values(by ?? {}).at(-1) ?? "DESC" },
    take: limit,
    skip: offset,
  })
  return { rows, count }
}
