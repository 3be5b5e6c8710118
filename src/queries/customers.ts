import { type Scope, graph } from "./graph"

export type CustomerRow = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}

/** Customers by id; a deleted one is missing. */
export const customersById = async (
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CustomerRow>> => {
  if (!ids.length) return new Map()
  const rows = await graph<CustomerRow>(scope, {
    entity: "customer",
    fields: ["id", "email", "first_name", "last_name"],
    filters: { id: [...ids] },
  })
  return new Map(rows.map((row) => [row.id, row]))
}
