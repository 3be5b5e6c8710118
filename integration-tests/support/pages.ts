import type { AdminPage, PageTranslation } from "../../src/contracts/page"
import type { Client } from "./client"

type Translations = Record<string, Partial<PageTranslation> & { title: string }>

/** The texts of a page, of which a test names what matters to it. */
export const texts = (translations: Translations) =>
  Object.fromEntries(
    Object.entries(translations).map(([locale, text]) => [
      locale,
      { markdown: `Text of ${text.title}`, ...text },
    ]),
  )

export const ABOUT: Translations = {
  "fr-FR": { title: "À propos", markdown: "## Notre chai\n\nDes **fûts**." },
  "en-US": { title: "About us", markdown: "## Our cellar\n\n**Barrels**." },
}

export const aDraft = async (
  staff: Client,
  key = "about",
  translations: Translations = ABOUT,
): Promise<AdminPage> => {
  const { page } = await staff.call("adminCreatePage", {
    body: { key, translations: texts(translations) },
  })
  return page
}

export const publish = async (
  staff: Client,
  id: string,
  body: { version?: number; publish_at?: string; unpublish_at?: string } = {},
): Promise<AdminPage> => (await staff.call("adminPublishPage", { params: { id }, body })).page

export const aPage = async (
  staff: Client,
  key = "about",
  translations: Translations = ABOUT,
): Promise<AdminPage> => publish(staff, (await aDraft(staff, key, translations)).id)

/** Saves languages of the draft as it is now. */
export const edit = async (
  staff: Client,
  id: string,
  translations: Translations,
): Promise<AdminPage> => {
  const { page } = await staff.call("adminGetPage", { params: { id } })
  const saved = await staff.call("adminUpdatePage", {
    params: { id },
    body: { version: page.version, translations: texts(translations) },
  })
  return saved.page
}

/** What an address answers by itself: no redirect is followed. */
export const ask = async (visitor: Client, path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(visitor.baseUrl + path, {
    headers: { ...visitor.headers, ...headers },
    redirect: "manual",
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text ? JSON.parse(text) : {},
  }
}

export const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()
