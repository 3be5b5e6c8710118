import type { Language } from "./language"
import { MedusaError } from "@medusajs/framework/utils"

export type Email = {
  language: Language
  subject: string
  paragraphs: string[]
  /** A link, http or https. */
  action?: { label: string; url: string }
}

const MAX_SUBJECT_LENGTH = 200

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** Truncated on one line, since a line break would start another header; surrogate pairs stay whole. */
const toSubject = (text: string) =>
  text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, MAX_SUBJECT_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()

const isWebLink = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

/**
 * Renders an e-mail as text and as HTML without external resources.
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
  const title = toSubject(subject)
  const head = `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`
  return {
    subject: title,
    text: [...paragraphs, ...(action ? [`${action.label}\n${action.url}`] : [])].join("\n\n"),
    html: `<!doctype html><html lang="${language}">${head}<body>${body.join("")}</body></html>`,
  }
}
