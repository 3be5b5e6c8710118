import { escapeHtml } from "../../../shared/escape-html"

/** Markup. Everything else is text, and escaped where it meets markup. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | readonly Html[] | string | number

const markupOf = (part: Part): string => {
  if (part instanceof Html) return part.markup
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part))
  return part.map(({ markup }) => markup).join("")
}

/** Markup of a template, in which every value that isn't markup itself is escaped. */
export const html = (template: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(
    template
      // Indentation would be a good part of the message.
      .map((markup, index) => markup.replace(/\s*\n\s*/g, "\n") + markupOf(parts[index] ?? ""))
      .join(""),
  )

/** Text in several lines. */
export const lines = (text: string): Html[] =>
  text.split("\n").map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`))
