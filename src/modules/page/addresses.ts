import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { Refused } from "./refusals"
import { type Claim, claimsOf } from "./rules/address"
import type { Publication } from "./rules/publication"
import type { PageContent } from "./types"

/** Takes an address that is free, one's own or, for visitors, only leads elsewhere. */
const CLAIM = `
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

/** @returns whether it is the page's now, or the draft's wish for it hurts nobody */
const claim = async (
  knex: Knex,
  pageId: string,
  now: Date,
  { locale, slug, public_since }: Claim,
): Promise<boolean> => {
  const { rows } = await knex.raw<{ rows: unknown[] }>(CLAIM, [
    generateEntityId(undefined, "padr"),
    pageId,
    locale,
    slug,
    public_since,
    now,
  ])
  if (rows.length) return true
  // A draft changes nothing for visitors: what leads elsewhere does so until the draft is published.
  return public_since === null && !(await isHeld(knex, locale, slug))
}

/** What visitors knew stays, as a redirect; what they never saw becomes free. */
const release = async (knex: Knex, pageId: string, now: Date, claims: readonly Claim[]) => {
  const kept = claims.map(({ locale, slug }) => `${slug} ${locale}`)
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
 * Makes a page's addresses those of its draft, of what is live and of what will be.
 * @param isWriting whether the draft is being written: whoever writes it must hear that another page has an address; what
 *   happens to the page later must not fail because another page has come to hold one since
 * @throws Refused `page_slug_taken`
 */
export const keepAddresses = async (
  knex: Knex,
  page: { id: string; draft: PageContent },
  publications: readonly (Publication | null)[],
  { now, isWriting }: { now: Date; isWriting: boolean },
): Promise<void> => {
  const held = [{ content: page.draft, since: null as Date | null }]
  for (const publication of publications) {
    if (!publication) continue
    const { revision, since } = publication
    held.push({ content: await contentOf(knex, page.id, revision), since })
  }
  const claims = claimsOf(held)
  for (const each of claims) {
    if (await claim(knex, page.id, now, each)) continue
    const { locale, slug, public_since } = each
    if (public_since || isWriting) throw new Refused({ refusal: "page_slug_taken", locale, slug })
  }
  await release(knex, page.id, now, claims)
}
