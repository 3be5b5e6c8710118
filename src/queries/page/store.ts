import type { MedusaContainer } from "@medusajs/framework/types"
import type { StorePage, StorePageListing } from "../../contracts/page"
import { pageService } from "../../modules/page"
import { cachedAnswer } from "../../modules/page/public-cache"
import { type PublicAnswer, publicAnswer } from "../../modules/page/public-cache/public-answer"
import type { PageRow } from "../../modules/page/rows"
import { type ResolvedAddress, resolveAddress } from "../../modules/page/rules/address"
import { bestLocale, servedLocale } from "../../shared/locales"
import { renderMarkdown } from "../../modules/page/rules/markdown"
import { liveAt } from "../../modules/page/rules/publication"
import type { PageContent } from "../../modules/page/types"
import { iso } from "../../shared/moment"
import { liveContents, seoView } from "./live-content"

/** One locale of a page with the slugs of the others; undefined if the page doesn't have it. */
export const translationView = (content: PageContent, locale: string) => {
  const text = content[locale]
  return (
    text && {
      slug: text.slug,
      title: text.title,
      html: renderMarkdown(text.markdown),
      markdown: text.markdown,
      seo: seoView(text),
      locale,
      alternates: Object.entries(content)
        .filter(([other]) => other !== locale)
        .map(([other, { slug }]) => ({ locale: other, slug })),
    }
  )
}

type PageWithContent = PageRow & { content: PageContent | null }

/** The addresses with a slug, in any locale, each with its page and public content. */
const listAddresses = async (container: MedusaContainer, slug: string, now: Date) => {
  const service = pageService(container)
  const rows = await service.listMillesimePageAddresses({ slug }, { relations: ["page"] })
  const contents = await liveContents(
    container,
    rows.flatMap(({ page }) => page ?? []),
    now,
  )
  return rows.flatMap(({ page, ...row }) =>
    page
      ? {
          ...row,
          page: { ...page, content: contents.get(page.id) ?? null } satisfies PageWithContent,
        }
      : [],
  )
}

const answerOf = (found: ResolvedAddress | null): PublicAnswer | null => {
  switch (found?.kind) {
    case "page": {
      const { live, locale, content } = found
      const page = found.page as PageWithContent
      const translation = translationView(content, locale)
      if (!translation) return null
      const view: StorePage = {
        key: page.key,
        ...translation,
        revision: live.revision,
        published_at: iso(page.first_public_at ?? live.since),
        updated_at: iso(live.since),
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

/** A page by its slug, as it is sent; null if there is none. */
export const findStorePage = async (
  container: MedusaContainer,
  slug: string,
  requestedLocale: string | undefined,
): Promise<PublicAnswer | null> => {
  const { locales } = pageService(container)
  const locale = requestedLocale && servedLocale(requestedLocale, locales)
  return cachedAnswer(container, `page:${locale ?? ""}:${slug}`, async (now) => {
    const addresses = await listAddresses(container, slug, now)
    return answerOf(resolveAddress(slug, locale, addresses, locales, now))
  })
}

/** The listing of a public page in a locale or the next best one; undefined if it isn't public. */
export const listingOf = (
  page: PageRow,
  content: PageContent | undefined,
  {
    requestedLocale,
    locales,
    now,
  }: { requestedLocale: string; locales: readonly string[]; now: Date },
): StorePageListing | undefined => {
  const live = liveAt(page, now)
  const locale = content && bestLocale(Object.keys(content), requestedLocale, locales)
  const text = locale && content[locale]
  if (!live || !text) return undefined
  const { slug, title } = text
  return { key: page.key, slug, title, locale, updated_at: iso(live.since) }
}

/** The public pages in the order of their keys, as they are sent. */
export const listStorePages = async (
  container: MedusaContainer,
  requestedLocale: string | undefined,
  { limit, offset }: { limit: number; offset: number },
): Promise<PublicAnswer> => {
  const service = pageService(container)
  const { locales } = service
  const locale = servedLocale(requestedLocale ?? locales[0] ?? "", locales)
  const load = async (now: Date) => {
    const { pages, count } = await service.listRows({
      status: ["published"],
      order: { field: "key", direction: "asc" },
      limit,
      offset,
    })
    const contents = await liveContents(container, pages, now)
    const listings = pages.flatMap(
      (page) =>
        listingOf(page, contents.get(page.id), { requestedLocale: locale, locales, now }) ?? [],
    )
    return {
      isEmpty: !listings.length,
      answer: publicAnswer({ pages: listings, count, offset, limit }, now),
    }
  }
  const cached = await cachedAnswer(container, `list:${locale}:${limit}:${offset}`, async (now) => {
    const { isEmpty, answer } = await load(now)
    return isEmpty ? null : answer
  })
  return cached ?? (await load(new Date())).answer
}
