import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { contentOf, keepAddresses } from "./addresses"
import { Refused } from "./refusals"
import type { PageRow } from "./rows"
import { refusalOf } from "./rules/actions"
import { changesBetween, isSameContent } from "./rules/changes"
import {
  type Publication,
  columnsOf,
  liveAt,
  nextAt,
  settledAt,
  statusAt,
} from "./rules/publication"
import type { PageAction, PageContent } from "./types"

/** At a moment, given twice. */
const IS_DUE = `(next_since <= ? or live_until <= ?)`

/** Pages in which time has changed something, by id, at most `limit` of those after one. */
export const dueIds = async (
  knex: Knex,
  { now, after, limit }: { now: Date; after: string; limit: number },
): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select id from millesime_page where ${IS_DUE} and id > ? and deleted_at is null order by id limit ?`,
    [now, now, after, limit],
  )
  return rows.map(({ id }) => id)
}

/** Whoever else changes this page waits until the transaction ends. @throws Refused `not_found` */
export const lockPage = async (knex: Knex, id: string): Promise<PageRow> => {
  const { rows } = await knex.raw<{ rows: PageRow[] }>(
    `select * from millesime_page where id = ? and deleted_at is null for update`,
    [id],
  )
  const [page] = rows
  if (!page) throw new Refused({ refusal: "not_found" })
  return page
}

/** A page under its lock, on which an action is possible. @throws Refused */
export const lockFor = async (
  knex: Knex,
  id: string,
  action: PageAction,
  now: Date,
): Promise<PageRow> => {
  const page = await lockPage(knex, id)
  const refusal = refusalOf(action, page, now)
  if (refusal) throw new Refused({ refusal, status: statusAt(page, now) })
  return page
}

export const throwIfStale = (page: PageRow, version: number | undefined): void => {
  if (version === undefined || version === page.version) return
  throw new Refused({
    refusal: "page_stale",
    version: page.version,
    edited_by: page.edited_by,
  })
}

/** @throws Refused `page_key_taken`, `page_slug_taken` */
export const insertPage = async (
  knex: Knex,
  { key, draft, by, now }: { key: string; draft: PageContent; by: string; now: Date },
): Promise<string> => {
  const id = generateEntityId(undefined, "page")
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `insert into millesime_page (id, key, draft, version, edited_by, edited_at) values (?, ?, ?::jsonb, 1, ?, ?)
     on conflict (key) where deleted_at is null do nothing returning id`,
    [id, key, JSON.stringify(draft), by, now],
  )
  if (!rows.length) throw new Refused({ refusal: "page_key_taken" })
  await keepAddresses(knex, { id, draft }, [], { now, isWriting: true })
  return id
}

/** @throws Refused `page_slug_taken` */
export const writeDraft = async (
  knex: Knex,
  page: PageRow,
  { draft, by, now }: { draft: PageContent; by: string; now: Date },
): Promise<void> => {
  await knex.raw(
    `update millesime_page set draft = ?::jsonb, version = version + 1, edited_by = ?, edited_at = ?,
       archived_at = null, updated_at = now() where id = ?`,
    [JSON.stringify(draft), by, now, page.id],
  )
  const publications = [liveAt(page, now), nextAt(page, now)]
  await keepAddresses(knex, { id: page.id, draft }, publications, { now, isWriting: true })
}

/** The newest revision where it says what the draft says, or another one. @returns its number */
export const freezeDraft = async (knex: Knex, page: PageRow, by: string): Promise<number> => {
  const last = await contentOf(knex, page.id, page.last_revision)
  if (page.last_revision && isSameContent(last, page.draft)) return page.last_revision
  const number = page.last_revision + 1
  await knex.raw(
    `insert into millesime_page_revision (id, page_id, number, content, changes, created_by)
     values (?, ?, ?, ?::jsonb, ?::jsonb, ?)`,
    [
      generateEntityId(undefined, "prev"),
      page.id,
      number,
      JSON.stringify(page.draft),
      JSON.stringify(changesBetween(last, page.draft)),
      by,
    ],
  )
  await knex.raw(`update millesime_page set last_revision = ? where id = ?`, [number, page.id])
  return number
}

const firstPublicAt = (
  { first_public_at }: PageRow,
  publications: readonly (Publication | null)[],
  now: Date,
): Date | null => {
  if (first_public_at && new Date(first_public_at) <= now) return new Date(first_public_at)
  return publications.find((publication) => publication !== null)?.since ?? null
}

/** Says what visitors see from now on, and what later. @throws Refused `page_slug_taken` */
export const writePublications = async (
  knex: Knex,
  page: PageRow,
  {
    live,
    next,
    archived_at = null,
  }: {
    live: Publication | null
    next: Publication | null
    archived_at?: Date | null
  },
  now: Date,
): Promise<void> => {
  await knex("millesime_page")
    .where({ id: page.id })
    .update({
      ...columnsOf(live, next),
      first_public_at: firstPublicAt(page, [live, next], now),
      archived_at,
      updated_at: now,
    })
  await keepAddresses(knex, page, [live, next], { now, isWriting: false })
}

/** A page under its lock, in which time has changed something; undefined where it hasn't, or another process is at it. */
export const lockDue = async (knex: Knex, id: string, now: Date): Promise<PageRow | undefined> => {
  const { rows } = await knex.raw<{ rows: PageRow[] }>(
    `select * from millesime_page where id = ? and ${IS_DUE} and deleted_at is null for update skip locked`,
    [id, now, now],
  )
  return rows[0]
}

/** Puts what time has brought in its place. @returns whether visitors see the page */
export const settle = async (knex: Knex, page: PageRow, now: Date): Promise<boolean> => {
  const live = liveAt(page, now)
  await knex("millesime_page").where({ id: page.id }).update(settledAt(page, now))
  await keepAddresses(knex, page, [live, nextAt(page, now)], { now, isWriting: false })
  return live !== null
}

/** Its addresses become free; revisions stay for orders whose customers accepted them. */
export const removePage = async (knex: Knex, id: string, now: Date): Promise<void> => {
  await knex("millesime_page").where({ id }).update({ deleted_at: now })
  const parts = { page_id: id, deleted_at: null }
  await knex("millesime_page_revision").where(parts).update({ deleted_at: now })
  await knex("millesime_page_address").where(parts).delete()
  await knex("millesime_page_preview").where(parts).delete()
}
