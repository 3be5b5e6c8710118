import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Why an order can't be invoiced at the moment. */
export type Problem = {
  order_id: string
  order_number: string
  /** Of the error. */
  code: string
  params: Record<string, string | number> | null
  message: string
}

export type ProblemRow = Problem & { since: Date; retry_at: Date }

const TABLE = "millesime_invoice_problem"

const FIRST_RETRY_MINUTES = 1
const LAST_RETRY_MINUTES = 60

/**
 * Keeps what is wrong with an order, and puts off the next attempt: twice as long each time, an hour at most.
 * @returns whether that is new: another problem than before
 */
export const saveProblem = async (
  knex: Knex,
  { params, ...problem }: Problem,
): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: { is_new: boolean }[] }>(
    `with former as (select code, message from ${TABLE} where order_id = :order_id)
     insert into ${TABLE} as p (order_id, order_number, code, params, message, retry_at)
     values (:order_id, :order_number, :code, :params, :message, now() + make_interval(mins => :first))
     on conflict (order_id) do update set
       code = excluded.code, params = excluded.params, message = excluded.message,
       attempts = p.attempts + 1,
       retry_at = now() + make_interval(mins => least(:last, :first * 2 ^ least(p.attempts, 20))::int)
     returning (select (code, message) from former) is distinct from (code, message) as is_new`,
    {
      ...problem,
      params: params && JSON.stringify(params),
      first: FIRST_RETRY_MINUTES,
      last: LAST_RETRY_MINUTES,
    },
  )
  return rows[0]?.is_new ?? false
}

export const deleteProblems = (knex: Knex, orderIds: readonly string[]) =>
  knex(TABLE)
    .whereIn("order_id", [...orderIds])
    .delete()

/** Orders that are to be tried again, those that have waited longest first. */
export const findDueProblems = async (knex: Knex, limit: number): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(
    `select order_id from ${TABLE} where retry_at <= now() order by retry_at limit ?`,
    [limit],
  )
  return rows.map(({ order_id }) => order_id)
}

/** Newest first. */
export const listProblems = async (
  knex: Knex,
  { order_id, limit, offset }: { order_id?: readonly string[]; limit: number; offset: number },
): Promise<{ rows: ProblemRow[]; count: number }> => {
  const found = knex<ProblemRow>(TABLE)
  if (order_id) void found.whereIn("order_id", [...order_id])
  const [rows, counted] = await Promise.all([
    found
      .clone()
      .select("order_id", "order_number", "code", "params", "message", "since", "retry_at")
      .orderBy([{ column: "since", order: "desc" }, { column: "order_id" }])
      .limit(limit)
      .offset(offset),
    found.clone().count<{ count: string }>({ count: "*" }).first(),
  ])
  return { rows, count: Number(counted?.count ?? 0) }
}
