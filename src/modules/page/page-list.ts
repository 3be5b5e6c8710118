import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PageRow } from "./rows"
import type { PageStatus } from "./types"

export type PageListQuery = {
  status?: readonly PageStatus[]
  /** Part of the key or of a title. */
  q?: string
  order: { field: "key" | "created_at" | "updated_at"; direction: "asc" | "desc" }
  limit: number
  offset: number
}

const NEXT_STARTED = `(next_since is not null and next_since <= :now)`

const LIVE = `(archived_at is null and case when ${NEXT_STARTED} then next_until is null or next_until > :now
  else live_since is not null and (live_until is null or live_until > :now) end)`

const UPCOMING = `(archived_at is null and next_since > :now)`

/** `statusAt` of `rules/publication.ts` in SQL. */
const STATUS_CONDITIONS: Record<PageStatus, string> = {
  archived: `archived_at is not null`,
  published: LIVE,
  scheduled: `(not ${LIVE} and ${UPCOMING})`,
  draft: `(archived_at is null and not ${LIVE} and not coalesce(${UPCOMING}, false))`,
}

const COLUMNS = { key: "key", created_at: "created_at", updated_at: "edited_at" } as const

const escapeLike = (part: string) => part.replace(/[\\%_]/g, String.raw`\$&`)

export const listPageRows = async (
  knex: Knex,
  { status, q, order, limit, offset }: PageListQuery,
): Promise<{ pages: PageRow[]; count: number }> => {
  const now = new Date()
  const query = knex("millesime_page").whereNull("deleted_at")
  if (status) {
    query.whereRaw(`(${status.map((each) => STATUS_CONDITIONS[each]).join(" or ")})`, { now })
  }
  if (q) {
    query.whereRaw(
      `(key ilike :part or exists (select from jsonb_each(draft) t where t.value->>'title' ilike :part))`,
      { part: `%${escapeLike(q)}%` },
    )
  }
  const [counted] = await query.clone().count<{ count: string }[]>("* as count")
  const pages = await query
    .clone()
    .select<PageRow[]>("*")
    .orderBy([
      { column: COLUMNS[order.field], order: order.direction },
      { column: "id", order: order.direction },
    ])
    .limit(limit)
    .offset(offset)
  return { pages, count: Number(counted?.count ?? 0) }
}

/** When the next scheduled change of any page is due; null if none is scheduled. */
export const findNextChange = async (knex: Knex, now: Date): Promise<Date | null> => {
  const { rows } = await knex.raw<{ rows: { moment: Date | null }[] }>(
    `select min(moment) as moment from millesime_page,
       lateral (values (next_since), (next_until), (live_until)) as times(moment)
     where moment > ? and archived_at is null and deleted_at is null`,
    [now],
  )
  return rows[0]?.moment ?? null
}
