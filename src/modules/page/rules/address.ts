import type { PageContent } from "../types"
import { bestLocale } from "./locales"
import { type Publication, type PublicationFacts, liveAt } from "./publication"

type Moment = Date | string

/** A slug that a page holds in a language; `public_since` null: in its draft alone. */
export type Claim = { locale: string; slug: string; public_since: Date | null }

type Held = { content: PageContent; since: Date | null }

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other)

/** The slugs of contents that are drafted, live or to come, each once, in an order that all writers keep. */
export const claimsOf = (held: readonly Held[]): Claim[] => {
  const claims = new Map<string, Claim>()
  for (const { content, since } of held) {
    for (const [locale, { slug }] of Object.entries(content)) {
      const key = `${slug} ${locale}`
      const known = claims.get(key)
      claims.set(key, {
        locale,
        slug,
        public_since: known ? earlier(known.public_since, since) : since,
      })
    }
  }
  return [...claims].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, claim]) => claim)
}

/** What an address leads to: a row, and its page with the texts that are live, if any are. */
export type AddressedPage = PublicationFacts & { id: string; content: PageContent | null }
export type Address = { locale: string; public_since: Moment | null; page: AddressedPage }

export type Found =
  | { kind: "page"; page: AddressedPage; live: Publication; content: PageContent; locale: string }
  | { kind: "moved"; slug: string; locale: string; page: AddressedPage }
  | { kind: "archived"; page: AddressedPage }

const isPublic = ({ public_since }: Address, now: Date) =>
  public_since !== null && new Date(public_since) <= now

const leadsTo = (
  slug: string,
  asked: string | undefined,
  address: Address,
  locales: readonly string[],
  now: Date,
): Found | null => {
  const { page } = address
  const { content } = page
  const live = liveAt(page, now)
  if (!isPublic(address, now)) return null
  if (page.archived_at) return { kind: "archived", page }
  if (!live || !content) return null
  const locale = bestLocale(Object.keys(content), asked ?? address.locale, locales)
  const present = locale && content[locale]
  if (!present) return null
  return present.slug === slug
    ? { kind: "page", page, live, content, locale }
    : { kind: "moved", slug: present.slug, locale, page }
}

/**
 * What a slug means, in the language asked for, then in the store's languages by their order. Two pages may have the same
 * slug in two languages; one that has had it counts as much as one that has it, and one that is archived less than either.
 * No redirect leads to another: it names the slug that is live in its language.
 */
export const resolveAddress = (
  slug: string,
  asked: string | undefined,
  addresses: readonly Address[],
  locales: readonly string[],
  now: Date,
): Found | null => {
  const order = [...(asked ? [asked] : []), ...locales]
  const rank = ({ locale }: Address) => {
    const place = order.indexOf(locale)
    return place < 0 ? order.length : place
  }
  const found = [...addresses]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((address) => leadsTo(slug, asked, address, locales, now) ?? [])
  return found.find(({ kind }) => kind !== "archived") ?? found[0] ?? null
}
