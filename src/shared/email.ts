import { MedusaError } from "@medusajs/framework/utils"

export type EmailLanguage = "en" | "fr"

export type Email = {
  language: EmailLanguage
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

/** A line break in a subject would begin another header. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim().slice(0, MAX_SUBJECT)

/**
 * An e-mail as text and as HTML, without anything loaded from elsewhere.
 * @throws MedusaError for a link that isn't http or https
 */
export const renderEmail = ({ language, subject, paragraphs, action }: Email) => {
  if (action && !/^https?:$/.test(new URL(action.url).protocol)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A link in an e-mail must be http or https",
    )
  }
  const link = action
    ? [`<p><a href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>`]
    : []
  const body = [...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`), ...link]
  return {
    subject: oneLine(subject),
    text: [...paragraphs, ...(action ? [`${action.label}: ${action.url}`] : [])].join("\n\n"),
    html: `<!doctype html><html lang="${language}"><body>${body.join("")}</body></html>`,
  }
}
