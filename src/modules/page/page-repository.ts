import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { DomainError, detail } from "../../errors"
import { contentOf, syncAddresses } from "./addresses"
import type { PageRow } from "./rows"
import { throwIfNotAllowed } from "./rules/actions"
import { changesBetween, isSameContent } from "./rules/changes"
import { type Publication, appliedAt, columnsOf, liveAt, nextAt } from "./rules/publication"
import type { PageAction, PageContent } from "./types"

/** Takes the current moment twice. */
const IS_DUE = `(next_since <= ? or live_until <= ?)`

/** Ids of pages with a scheduled change that is due, in order, at most `limit` after the id `after`. */
export const listDueIds = async (
  knex: Knex,
  { now, after, limit }: { now: Date; after: string; limit: number },
): Promise<string[]> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select id from millesime_page where ${IS_DUE} and id > ? and deleted_at is null order by id limit ?`,
    [now, now, after, limit],
  )
  return rows.map(({ id }) => id)
}

/** Locks the row of a page until the transaction ends. @throws DomainError `not_found` */
export const lockPage = async (knex: Knex, id: string): Promise<PageRow> => {
  const { rows } = await knex.raw<{ rows: PageRow[] }>(
    `select * from millesime_page where id = ? and deleted_at is null for update`,
    [id],
  )
  const [page] = rows
  if (!page) throw new DomainError("not_found.page")
  return page
}

/**
 * Locks a page for an action.
 * @throws DomainError `not_found`, `page_published`, `page_invalid_transition`
 */
export const lockForAction = async (
  knex: Knex,
  id: string,
  action: PageAction,
  now: Date,
): Promise<PageRow> => {
  const page = await lockPage(knex, id)
  throwIfNotAllowed(action, page, now)
  return page
}

/** @throws DomainError `page_stale` */
export const throwIfStale = (page: PageRow, version: number | undefined): void => {
  if (version === undefined || version === page.version) return
  throw new DomainError("page_stale", undefined, [
    detail("version", "stale_version", { version: page.version }),
  ])
}

/** @returns the id @throws DomainError `page_key_taken`, `page_slug_taken` */
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
  if (!rows.length) throw new DomainError("page_key_taken")
  await syncAddresses(knex, { id, draft }, [], { now, isDraftChanging: true })
  return id
}

/** @throws DomainError `page_slug_taken` */
export const updateDraft = async (
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
  await syncAddresses(knex, { id: page.id, draft }, publications, { now, isDraftChanging: true })
}

/** Creates a revision of the draft unless the newest one has the same content. @returns the number of the revision */
export const createRevision = async (knex: Knex, page: PageRow, by: string): Promise<number> => {
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

/** Sets what is public now and what is scheduled. @throws DomainError `page_slug_taken` */
export const setPublications = async (
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
  await syncAddresses(knex, page, [live, next], { now, isDraftChanging: false })
}

/** Locks a page with a change that is due; undefined if none is due or another process has locked the page. */
export const lockDue = async (knex: Knex, id: string, now: Date): Promise<PageRow | undefined> => {
  const { rows } = await knex.raw<{ rows: PageRow[] }>(
    `select * from millesime_page where id = ? and ${IS_DUE} and deleted_at is null for update skip locked`,
    [id, now, now],
  )
  return rows[0]
}

/** Applies the scheduled changes that are due. @returns whether the page is public */
export const applyDueChanges = async (knex: Knex, page: PageRow, now: Date): Promise<boolean> => {
  const live = liveAt(page, now)
  await knex("millesime_page").where({ id: page.id }).update(appliedAt(page, now))
  await syncAddresses(knex, page, [live, nextAt(page, now)], { now, isDraftChanging: false })
  return live !== null
}

/** Soft-deletes a page and its revisions, which accepted terms refer to, and frees its addresses. */
export const deletePage = async (knex: Knex, id: string, now: Date): Promise<void> => {
  await knex("millesime_page").where({ id }).update({ deleted_at: now })
  const ofPage = { page_id: id, deleted_at: null }
  await knex("millesime_page_revision").where(ofPage).update({ deleted_at: now })
  await knex("millesime_page_address").where(ofPage).delete()
  await knex("millesime_page_preview").where(ofPage).delete()
}
