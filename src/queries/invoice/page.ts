import type { PageQuery } from "../list-page"

/** The page of a list of invoices, newest first where the query says nothing else. */
export const pageOf = ({
  limit,
  offset,
  order = { field: "position", direction: "desc" },
}: Omit<PageQuery, "order"> & { order?: PageQuery["order"] | undefined }) => ({
  limit,
  offset,
  order,
})
