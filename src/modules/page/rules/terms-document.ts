import { escapeHtml } from "../../../shared/escape-html"
import { languageOf } from "../../../shared/language"
import { type Moment, iso } from "../../../shared/moment"
import { renderMarkdown } from "./markdown"

export type AcceptedTermsText = {
  title: string
  markdown: string
  /** BCP 47, in which they were read. */
  locale: string
  /** Number of the page's revision. */
  revision: number
  accepted_at: Moment
}

const ACCEPTED = {
  en: (revision: number, at: string) => `Version ${revision}, accepted on ${at} (Paris time).`,
  fr: (revision: number, at: string) => `Version ${revision}, acceptée le ${at} (heure de Paris).`,
} as const

/** Accepted conditions of sale as an HTML document that loads nothing: a durable medium for the buyer (art. L221-13 C. conso.). */
export const renderTerms = ({
  title,
  markdown,
  locale,
  revision,
  accepted_at,
}: AcceptedTermsText): string => {
  const at = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Paris",
  }).format(new Date(iso(accepted_at)))
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>`,
    "<style>body{font:16px/1.5 Georgia,serif;max-width:44em;margin:2em auto;padding:0 1em}</style></head>",
    `<body><h1>${escapeHtml(title)}</h1><p>${ACCEPTED[languageOf(locale)](revision, at)}</p>`,
    `${renderMarkdown(markdown)}</body></html>\n`,
  ].join("\n")
}
