import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { DomainError, detail } from "../../errors"
import { type AddressReservation, reservationsOf } from "./rules/address"
import type { Publication } from "./rules/publication"
import type { PageContent } from "./types"

/** Reserves an address that is free, belongs to this page already or, when it becomes public, is only a redirect of another page. */
const RESERVE = `
  insert into millesime_page_address as page_address (id, page_id, locale, slug, public_since, is_held)
  values (?, ?, ?, ?, ?, true)
  on conflict (slug, locale) where deleted_at is null do update set
    page_id = excluded.page_id,
    is_held = true,
    updated_at = now(),
    public_since = case
      when page_address.page_id = excluded.page_id and page_address.public_since <= ?
      then page_address.public_since else excluded.public_since end
  where page_address.page_id = excluded.page_id
    or (not page_address.is_held and excluded.public_since is not null)
  returning id`

const isHeld = async (knex: Knex, locale: string, slug: string): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select 1 from millesime_page_address where locale = ? and slug = ? and is_held and deleted_at is null`,
    [locale, slug],
  )
  return rows.length > 0
}

/** @returns true if the address now belongs to this page, or only its draft wants it and no page holds it */
const reserve = async (
  knex: Knex,
  pageId: string,
  now: Date,
  { locale, slug, public_since }: AddressReservation,
): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: unknown[] }>(RESERVE, [
    generateEntityId(undefined, "padr"),
    pageId,
    locale,
    slug,
    public_since,
    now,
  ])
  if (rows.length) return true
  // A draft changes nothing for visitors: a redirect stays one until the draft is published.
  return public_since === null && !(await isHeld(knex, locale, slug))
}

/** Addresses that visitors have seen become redirects, all others are deleted. */
const release = async (
  knex: Knex,
  pageId: string,
  now: Date,
  reservations: readonly AddressReservation[],
) => {
  const kept = reservations.map(({ locale, slug }) => `${slug} ${locale}`)
  await knex.raw(
    `delete from millesime_page_address where page_id = ? and deleted_at is null
       and (public_since is null or public_since > ?) and not (slug || ' ' || locale) = any(?)`,
    [pageId, now, kept],
  )
  await knex.raw(
    `update millesime_page_address set is_held = false, updated_at = now()
     where page_id = ? and deleted_at is null and is_held and not (slug || ' ' || locale) = any(?)`,
    [pageId, kept],
  )
}

export const contentOf = async (
  knex: Knex,
  pageId: string,
  number: number,
): Promise<PageContent> => {
  const { rows } = await knex.raw<{ rows: { content: PageContent }[] }>(
    `select content from millesime_page_revision where page_id = ? and number = ? and deleted_at is null`,
    [pageId, number],
  )
  return rows[0]?.content ?? {}
}

/**
 * Makes the addresses of a page those of its draft and of its live and scheduled revisions.
 * @param isDraftChanging whether the draft is being written: then an address that another page holds is an error.
 *   Later actions on the page must not fail because another page has taken the draft's address since.
 * @throws DomainError `page_slug_taken`
 */
export const syncAddresses = async (
  knex: Knex,
  page: { id: string; draft: PageContent },
  publications: readonly (Publication | null)[],
  { now, isDraftChanging }: { now: Date; isDraftChanging: boolean },
): Promise<void> => {
  const held = [{ content: page.draft, since: null as Date | null }]
  for (const publication of publications) {
    if (!publication) continue
    const { revision, since } = publication
    held.push({ content: await contentOf(knex, page.id, revision), since })
  }
  const reservations = reservationsOf(held)
  for (const reservation of reservations) {
    if (await reserve(knex, page.id, now, reservation)) continue
    const { locale, slug, public_since } = reservation
    if (public_since || isDraftChanging) {
      throw new DomainError("page_slug_taken", { slug, locale }, [
        detail(`translations.${locale}.slug`, "slug_of_another_page", { slug }),
      ])
    }
  }
  await release(knex, page.id, now, reservations)
}
