import type { Block } from "../message"
import { BLANK } from "./blank-secrets"
import { colored } from "./colors"
import { type Html, html, lines } from "./html"
import { factsHtml, tableHtml, totalsHtml } from "./html-tables"
import { STYLES } from "./styles"
import { webLink } from "./web-link"

type Of<T extends Block["type"]> = Extract<Block, { type: T }>

/** Codes of more signs are tokens, to copy rather than to type. */
const MAX_TYPED_LENGTH = 12

const paragraphHtml = (text: string): Html =>
  html`<p style="${STYLES.paragraph}">${lines(text)}</p>`

const quotationHtml = ({ text, author }: Of<"quotation">): Html =>
  html`<blockquote class="rule" style="${STYLES.quotation}">${lines(text)}</blockquote>
    ${author ? html`<p class="muted" style="${STYLES.author}">${author}</p>` : ""}`

const buttonCell = ({ label, url, is_secret }: Of<"button">): Html =>
  is_secret && url === BLANK
    ? html`<td class="tint muted" style="${STYLES.blanked}">${label} ${BLANK}</td>`
    : html`<td class="button" style="border-radius:4px;${colored("button")}">
        <a href="${webLink(url)}" class="label" style="${STYLES.button}">${label}</a>
      </td>`

const codeHtml = ({ label, code }: Of<"code">): Html => {
  const size = code.length > MAX_TYPED_LENGTH ? STYLES.longCode : STYLES.shortCode
  return html`<p class="muted" style="${STYLES.label}">${label}</p>
    <p class="tint" style="${STYLES.code}${size}">${code}</p>`
}

const addressHtml = ({ label, lines: parts }: Of<"addresses">["addresses"][number]): Html =>
  html`<div style="${STYLES.address}">
    <p class="muted" style="${STYLES.label}">${label}</p>
    <address style="${STYLES.lines}">${lines(parts.join("\n"))}</address>
  </div>`

const contentOf = (block: Block): Html => {
  switch (block.type) {
    case "paragraph":
      return paragraphHtml(block.text)
    case "heading":
      return html`<h2 class="ink" style="${STYLES.heading}">${block.text}</h2>`
    case "notice":
      return html`<div class="tint edge" style="${STYLES.notice}">${lines(block.text)}</div>`
    case "quotation":
      return quotationHtml(block)
    case "list":
      return html`<ul style="${STYLES.list}">
        ${block.items.map((item) => html`<li style="${STYLES.item}">${lines(item)}</li>`)}
      </ul>`
    case "button":
      return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0">
        <tr>
          ${buttonCell(block)}
        </tr>
      </table>`
    case "code":
      return codeHtml(block)
    case "facts":
      return factsHtml(block.facts)
    case "table":
      return tableHtml(block)
    case "totals":
      return totalsHtml(block.facts)
    case "addresses":
      return html`${block.addresses.map(addressHtml)}`
  }
}

/** Padding above and below, where it isn't that of a paragraph. */
const PADDINGS: Partial<Record<Block["type"], string>> = {
  heading: "16px 0 12px",
  button: "8px 0 28px",
  table: "8px 0 20px",
  totals: "0 0 32px",
  facts: "0 0 28px",
}

/** A row of the layout. */
export const blockHtml = (block: Block): Html =>
  html`<tr>
    <td style="padding:${PADDINGS[block.type] ?? "0 0 20px"}">${contentOf(block)}</td>
  </tr>`
