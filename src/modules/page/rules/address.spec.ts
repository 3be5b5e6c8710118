import fc from "fast-check"
import type { PageContent } from "../types"
import { type Address, reservationsOf, resolveAddress } from "./address"

const LOCALES = ["fr-FR", "en-US"]
const NOW = new Date("2026-01-02")
const BEFORE = new Date("2026-01-01")
const LATER = new Date("2026-01-03")

const content = (slugs: Record<string, string>): PageContent =>
  Object.fromEntries(
    Object.entries(slugs).map(([locale, slug]) => [
      locale,
      { slug, title: slug, markdown: "", seo_title: null, seo_description: null },
    ]),
  )

const aPage = (id: string, slugs: Record<string, string> | null, archived = false) => ({
  id,
  content: slugs && content(slugs),
  live_revision: slugs && 1,
  live_since: slugs && BEFORE,
  live_until: null,
  next_revision: null,
  next_since: null,
  next_until: null,
  archived_at: archived ? BEFORE : null,
})

const address = (
  locale: string,
  page: Address["page"],
  public_since: Date | null = BEFORE,
): Address => ({ locale, page, public_since })

const meaning = (slug: string, asked: string | undefined, addresses: Address[]) => {
  const found = resolveAddress(slug, asked, addresses, LOCALES, NOW)
  if (!found) return "nothing"
  if (found.kind === "archived") return "archived"
  const slugOrPage = found.kind === "moved" ? `to ${found.slug}` : `page ${found.page.id}`
  return `${slugOrPage} in ${found.locale}`
}

describe("An address", () => {
  const about = aPage("A", { "fr-FR": "a-propos", "en-US": "about" })

  it("is the page's in the language asked for, or leads to its address there", () => {
    expect(meaning("a-propos", "fr-FR", [address("fr-FR", about)])).toBe("page A in fr-FR")
    expect(meaning("a-propos", undefined, [address("fr-FR", about)])).toBe("page A in fr-FR")
    expect(meaning("about", undefined, [address("en-US", about)])).toBe("page A in en-US")
    expect(meaning("about", "fr-FR", [address("en-US", about)])).toBe("to a-propos in fr-FR")
    expect(meaning("old", "en-US", [address("fr-FR", about)])).toBe("to about in en-US")
    const french = aPage("F", { "fr-FR": "mentions" })
    expect(meaning("mentions", "en-US", [address("fr-FR", french)])).toBe("page F in fr-FR")
  })

  it("of two pages is the one's in the language asked for, then in the store's order", () => {
    const other = aPage("B", { "en-US": "contact" })
    const both = [address("en-US", other), address("fr-FR", aPage("C", { "fr-FR": "contact" }))]
    expect(meaning("contact", "en-US", both)).toBe("page B in en-US")
    expect(meaning("contact", "fr-FR", both)).toBe("page C in fr-FR")
    expect(meaning("contact", undefined, both)).toBe("page C in fr-FR")
  })

  it("means nothing before it is public, and after its page is", () => {
    for (const since of [null, LATER]) {
      expect(meaning("soon", undefined, [address("fr-FR", about, since)])).toBe("nothing")
    }
    expect(meaning("a", undefined, [address("fr-FR", aPage("D", null))])).toBe("nothing")
    const gone = aPage("E", null, true)
    expect(meaning("a", undefined, [address("fr-FR", gone)])).toBe("archived")
    expect(meaning("a", undefined, [address("fr-FR", gone, null)])).toBe("nothing")
    expect(meaning("about", undefined, [address("fr-FR", gone), address("en-US", about)])).toBe(
      "page A in en-US",
    )
  })

  const slug = fc.constantFrom("a", "b", "c")
  const slugs = fc.dictionary(fc.constantFrom(...LOCALES, "de-DE"), slug, { minKeys: 1 })

  it("never leads to one that leads on: whoever follows once is there", () => {
    fc.assert(
      fc.property(slugs, slug, fc.constantFrom(...LOCALES, undefined), (texts, asked, locale) => {
        const page = aPage("P", texts)
        const known = ["fr-FR", "en-US", "de-DE"].map((each) => address(each, page))
        const found = resolveAddress(asked, locale, known, LOCALES, NOW)
        if (found?.kind !== "moved") return
        const at = known.filter(({ locale: each }) => page.content?.[each]?.slug === found.slug)
        expect(resolveAddress(found.slug, found.locale, at, LOCALES, NOW)).toMatchObject({
          kind: "page",
          locale: found.locale,
        })
      }),
    )
  })

  it("is claimed once, since it was first public, in an order that all writers keep", () => {
    fc.assert(
      fc.property(slugs, slugs, (one, other) => {
        const reservations = reservationsOf([
          { content: content(one), since: null },
          { content: content(other), since: NOW },
          { content: content(other), since: BEFORE },
        ])
        const names = reservations.map((claim) => `${claim.slug} ${claim.locale}`)
        expect(names).toEqual([...new Set(names)].sort())
        for (const { locale, slug: each, public_since } of reservations) {
          expect(public_since).toEqual(other[locale] === each ? BEFORE : null)
        }
      }),
    )
  })
})
