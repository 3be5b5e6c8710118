import type { Language } from "./language"
import { MedusaError } from "@medusajs/framework/utils"

export type Email = {
  language: Language
  subject: string
  paragraphs: string[]
  /** A link of its own; http or https. */
  action?: { label: string; url: string }
}

const MAX_SUBJECT = 200

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** A line break in a subject would begin another header. A sign of two code units isn't cut in half. */
const oneLine = (text: string) =>
  text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, MAX_SUBJECT)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()

const isWebLink = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

/**
 * An e-mail as text and as HTML, without anything loaded from elsewhere.
 * @throws MedusaError for a link that isn't http or https
 */
export const renderEmail = ({ language, subject, paragraphs, action }: Email) => {
  if (action && !isWebLink(action.url)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A link in an e-mail must be http or https",
    )
  }
  const link = action
    ? [`<p><a href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>`]
    : []
  const body = [...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`), ...link]
  const title = oneLine(subject)
  const head = `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`
  return {
    subject: title,
    text: [...paragraphs, ...(action ? [`${action.label}\n${action.url}`] : [])].join("\n\n"),
    html: `<!doctype html><html lang="${language}">${head}<body>${body.join("")}</body></html>`,
  }
}
