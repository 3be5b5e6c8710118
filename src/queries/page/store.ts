import type { MedusaContainer } from "@medusajs/framework/types"
import { pageService } from "../../modules/page"
import type { StorePage, StorePageListing } from "../../contracts/page"
import type { AddressRow, PageRow } from "../../modules/page/rows"
import { type Found, resolveAddress } from "../../modules/page/rules/address"
import { bestLocale, servedLocale } from "../../modules/page/rules/locales"
import { renderMarkdown } from "../../modules/page/rules/markdown"
import { liveAt } from "../../modules/page/rules/publication"
import type { PageContent } from "../../modules/page/types"
import { publicAnswerOf } from "./cache"
import { liveContents, seoOf } from "./parts"
import { type PublicAnswer, publicAnswer } from "./public-answer"

/** One language of a page, with what it has of itself in the others; undefined where it isn't written. */
export const textsIn = (content: PageContent, locale: string) => {
  const text = content[locale]
  return (
    text && {
      slug: text.slug,
      title: text.title,
      html: renderMarkdown(text.markdown),
      markdown: text.markdown,
      seo: seoOf(text),
      locale,
      alternates: Object.entries(content)
        .filter(([other]) => other !== locale)
        .map(([other, { slug }]) => ({ locale: other, slug })),
    }
  )
}

type PageWithContent = PageRow & { content: PageContent | null }

/** Every page that has or had the slug, in any language, with what is live of it. */
const addressesOf = async (container: MedusaContainer, slug: string, now: Date) => {
  const service = pageService(container)
  const found = await service.listMillesimePageAddresses({ slug }, { relations: ["page"] })
  const rows = found as unknown as (AddressRow & { page: PageRow })[]
  const contents = await liveContents(
    container,
    rows.map(({ page }) => page),
    now,
  )
  return rows.map(({ page, ...row }) => ({
    ...row,
    page: { ...page, content: contents.get(page.id) ?? null } satisfies PageWithContent,
  }))
}

const answerTo = (found: Found | null): PublicAnswer | null => {
  switch (found?.kind) {
    case "page": {
      const { live, locale, content } = found
      const page = found.page as PageWithContent
      const texts = textsIn(content, locale)
      if (!texts) return null
      const view: StorePage = {
        key: page.key,
        ...texts,
        revision: live.revision,
        published_at: new Date(page.first_public_at ?? live.since).toISOString(),
        updated_at: live.since.toISOString(),
      }
      return publicAnswer({ page: view }, live.since)
    }
    case "moved": {
      const { slug, locale } = found
      const location = `/store/pages/${slug}?locale=${encodeURIComponent(locale)}`
      return publicAnswer({ redirect: { slug, locale } }, new Date(), { status: 301, location })
    }
    case "archived":
      return publicAnswer({}, new Date(), { status: 410 })
    default:
      return null
  }
}

/**
 * A page by its address, as it is sent; null: there is none.
 * @param asked the locale asked for, if any
 */
export const findStorePage = async (
  container: MedusaContainer,
  slug: string,
  asked: string | undefined,
): Promise<PublicAnswer | null> => {
  const { locales } = pageService(container)
  const locale = asked && servedLocale(asked, locales)
  return publicAnswerOf(container, `page:${locale ?? ""}:${slug}`, async (now) => {
    const addresses = await addressesOf(container, slug, now)
    return answerTo(resolveAddress(slug, locale, addresses, locales, now))
  })
}

/** The slug and title of each public page in a language, or in the one that is next. */
export const listingOf = (
  page: PageRow,
  content: PageContent | undefined,
  { asked, locales, now }: { asked: string; locales: readonly string[]; now: Date },
): StorePageListing | undefined => {
  const live = liveAt(page, now)
  const locale = content && bestLocale(Object.keys(content), asked, locales)
  const text = locale && content[locale]
  if (!live || !text) return undefined
  const { slug, title } = text
  return { key: page.key, slug, title, locale, updated_at: live.since.toISOString() }
}

/** The public pages by key, as they are sent. */
export const listStorePages = async (
  container: MedusaContainer,
  asked: string | undefined,
  { limit, offset }: { limit: number; offset: number },
): Promise<PublicAnswer> => {
  const service = pageService(container)
  const { locales } = service
  const locale = servedLocale(asked ?? locales[0] ?? "", locales)
  const make = async (now: Date) => {
    const { pages, count } = await service.listRows({
      status: ["published"],
      order: { field: "key", direction: "asc" },
      limit,
      offset,
    })
    const contents = await liveContents(container, pages, now)
    const listings = pages.flatMap(
      (page) => listingOf(page, contents.get(page.id), { asked: locale, locales, now }) ?? [],
    )
    return {
      isEmpty: !listings.length,
      answer: publicAnswer({ pages: listings, count, offset, limit }, now),
    }
  }
  const kept = await publicAnswerOf(container, `list:${locale}:${limit}:${offset}`, async (now) => {
    const { isEmpty, answer } = await make(now)
    return isEmpty ? null : answer
  })
  return kept ?? (await make(new Date())).answer
}
