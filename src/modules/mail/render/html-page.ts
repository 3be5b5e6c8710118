import type { Language } from "../../../shared/language"
import type { Message } from "../message"
import { DARK_CSS, colored } from "./colors"
import { Html, html, lines } from "./html"
import { blockHtml } from "./html-blocks"
import type { Sender } from "./sender"
import { SANS, SERIF, STYLES } from "./styles"
import { webLink } from "./web-link"

const WIDTH = 600

const CSS = `:root{color-scheme:light dark;supported-color-schemes:light dark}
body,td,th,p,li{${SANS}}
@media (max-width:480px){.outer{padding:20px 12px!important}.inner{padding:28px 20px 12px!important}.title{font-size:24px!important;line-height:31px!important}}
${DARK_CSS}`

/** Signs that show as nothing, so that inboxes don't show the beginning of the body after the preheader. */
const FILLER = new Html("&#847;&zwnj;&nbsp;".repeat(60))

const HIDDEN =
  "display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;color:transparent"

const masthead = ({ name }: Sender, logo: string | null): Html =>
  logo
    ? html`<img
        src="${logo}"
        alt="${name}"
        class="logo"
        style="display:inline-block;max-height:56px;max-width:220px;border:0;border-radius:4px"
      />`
    : html`<span
        class="accent"
        style="${SERIF}font-size:22px;line-height:28px;letter-spacing:.04em;${colored("accent")}"
        >${name}</span
      >`

const imprint = ({ name, lines: legal, email, phone, url }: Sender): Html => {
  const text = [name, ...legal, ...[email, phone].filter((part) => part !== null)].join("\n")
  return html`${lines(text)}
  ${url ? html`<br /><a href="${webLink(url)}" class="muted" style="${colored("muted")}">${url}</a>` : ""}`
}

const layout = (attributes: Html, content: Html): Html =>
  html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    ${attributes}
  >
    ${content}
  </table>`

/** Outlook doesn't know max-width. */
const FIXED_WIDTH = {
  begin: new Html(
    `<!--[if mso]><table role="presentation" align="center" width="${WIDTH}"><tr><td><![endif]-->`,
  ),
  end: new Html("<!--[if mso]></td></tr></table><![endif]-->"),
}

/** A message as a page that loads nothing from elsewhere; its title is its subject. */
export const renderHtml = (
  { subject, preheader, blocks }: Message,
  { language, sender, logo }: { language: Language; sender: Sender; logo: string | null },
): string => {
  const card = layout(
    html`class="card" style="${colored("card")}border-radius:6px"`,
    html`<tr>
      <td class="inner" style="padding:44px 40px 24px">
        ${layout(
          html``,
          html`<tr>
              <td style="padding:0 0 24px">
                <h1 class="title ink" style="${STYLES.title}">${subject}</h1>
              </td>
            </tr>
            ${blocks.map(blockHtml)}`,
        )}
      </td>
    </tr>`,
  )
  const column = layout(
    html`style="max-width:${WIDTH}px;margin:0 auto"`,
    html`<tr>
        <td align="center" style="padding:8px 16px 28px">${masthead(sender, logo)}</td>
      </tr>
      <tr>
        <td>${card}</td>
      </tr>
      <tr>
        <td
          align="center"
          class="muted"
          style="padding:28px 16px;font-size:13px;line-height:21px;${colored("muted")}"
        >
          ${imprint(sender)}
        </td>
      </tr>`,
  )
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>${subject}</title>
        <style>
          ${new Html(CSS)}
        </style>
      </head>
      <body
        class="page ink"
        style="margin:0;padding:0;word-break:break-word;overflow-wrap:anywhere;${SANS}${colored("page")}${colored("ink")}"
      >
        <div aria-hidden="true" style="${HIDDEN}">${preheader}${FILLER}</div>
        ${layout(
          html`class="page" style="${colored("page")}"`,
          html`<tr>
            <td class="outer" style="padding:32px 16px">
              ${FIXED_WIDTH.begin}${column}${FIXED_WIDTH.end}
            </td>
          </tr>`,
        )}
      </body>
    </html> `.markup
}
