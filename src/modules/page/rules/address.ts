import type { Moment } from "../../../shared/moment"
import type { PageContent } from "../types"
import { bestLocale } from "../../../shared/locales"
import { type Publication, type PublicationFacts, liveAt } from "./publication"

/** A slug that a page holds in a locale; `public_since` is null when only its draft has it. */
export type AddressReservation = { locale: string; slug: string; public_since: Date | null }

type Held = { content: PageContent; since: Date | null }

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other)

/** The distinct slugs of draft, live and scheduled contents, sorted so that concurrent writers can't deadlock. */
export const reservationsOf = (held: readonly Held[]): AddressReservation[] => {
  const reservations = new Map<string, AddressReservation>()
  for (const { content, since } of held) {
    for (const [locale, { slug }] of Object.entries(content)) {
      const key = `${slug} ${locale}`
      const reserved = reservations.get(key)
      reservations.set(key, {
        locale,
        slug,
        public_since: reserved ? earlier(reserved.public_since, since) : since,
      })
    }
  }
  return [...reservations].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}

/** An address with its page and the live content of that page, if it has any. */
export type AddressedPage = PublicationFacts & { id: string; content: PageContent | null }
export type Address = { locale: string; public_since: Moment | null; page: AddressedPage }

export type ResolvedAddress =
  | { kind: "page"; page: AddressedPage; live: Publication; content: PageContent; locale: string }
  | { kind: "moved"; slug: string; locale: string; page: AddressedPage }
  | { kind: "archived"; page: AddressedPage }

const isPublic = ({ public_since }: Address, now: Date) =>
  public_since !== null && new Date(public_since) <= now

const resolveOne = (
  slug: string,
  requested: string | undefined,
  address: Address,
  locales: readonly string[],
  now: Date,
): ResolvedAddress | null => {
  const { page } = address
  const { content } = page
  const live = liveAt(page, now)
  if (!isPublic(address, now)) return null
  if (page.archived_at) return { kind: "archived", page }
  if (!live || !content) return null
  const locale = bestLocale(Object.keys(content), requested ?? address.locale, locales)
  const current = locale && content[locale]
  if (!current) return null
  return current.slug === slug
    ? { kind: "page", page, live, content, locale }
    : { kind: "moved", slug: current.slug, locale, page }
}

/**
 * Resolves a slug in the requested locale, then in the store's locales in their order. Two pages may have the same slug in
 * two locales: current and former slugs rank equally, archived pages rank last. A redirect never leads to another redirect:
 * it names the slug that is live in its locale.
 */
export const resolveAddress = (
  slug: string,
  requested: string | undefined,
  addresses: readonly Address[],
  locales: readonly string[],
  now: Date,
): ResolvedAddress | null => {
  const order = [...(requested ? [requested] : []), ...locales]
  const rank = ({ locale }: Address) => {
    const place = order.indexOf(locale)
    return place < 0 ? order.length : place
  }
  const found = [...addresses]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((address) => resolveOne(slug, requested, address, locales, now) ?? [])
  return found.find(({ kind }) => kind !== "archived") ?? found[0] ?? null
}
