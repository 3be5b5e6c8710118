import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { listQuery, oneOrMany } from "../http/query"
import { STAFF_SEARCHES } from "../queries/search/staff"

const SearchQuery = listQuery({
  q: z.string().trim().min(1).max(200),
  entity: oneOrMany(z.string()),
})

type Group = { entity: string }

/**
 * `GET /admin/search`: the entities that we search ourselves are answered here, the others by Medusa,
 * which knows none of ours. A query of another form is left to Medusa as a whole.
 */
export const searchEverything = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  // eslint-disable-next-line no-restricted-syntax -- an endpoint of Medusa's, which validates it next
  const { query } = req
  const asked = SearchQuery.safeParse(query)
  const own = asked.data?.entity.filter((name) => Object.hasOwn(STAFF_SEARCHES, name)) ?? []
  if (!asked.data || !own.length) {
    next()
    return
  }
  const { q, limit, offset, entity } = asked.data
  const groups = await Promise.all(
    own.map(async (name) => {
      const found = await STAFF_SEARCHES[name]?.(req.scope, { q, limit, offset })
      return { entity: name, ...found, offset, limit }
    }),
  )
  const inOrder = (others: Group[]) =>
    entity.flatMap((name) => [...groups, ...others].find((group) => group.entity === name) ?? [])
  const rest = entity.filter((name) => !own.includes(name))
  if (!rest.length) {
    res.json({ results: inOrder([]) })
    return
  }
  query.entity = rest
  const send = res.json.bind(res)
  res.json = (body) => {
    // An error has none.
    const { results } = body as { results?: Group[] }
    return send(results ? { results: inOrder(results) } : body)
  }
  next()
}
