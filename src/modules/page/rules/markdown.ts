import MarkdownIt, { type StateCore, type Token } from "markdown-it"
import { asciiHandle } from "../../../shared/handle"

/** Whatever else has a scheme runs code or leads out of the web. */
const SCHEMES = /^(https?:\/\/[^/]|mailto:|tel:)/i

/** A path of the shop, a part of the page or a name beside it; `//` would be another host. */
const RELATIVE = /^(?!\/\/)[^:]*($|[/?#])/

const hasScheme = (url: string) => /^[^/?#]*:/.test(url)

const mayLeadTo = (url: string): boolean =>
  hasScheme(url) ? SCHEMES.test(url) : RELATIVE.test(url)

const isExternal = (url: string) => /^https?:/i.test(url)

const isPicture = (url: string) => !hasScheme(url) || isExternal(url)

const textOf = ({ children }: Token): string =>
  (children ?? [])
    .filter(({ type }) => type === "text" || type === "code_inline" || type === "image")
    .map(({ content }) => content)
    .join("")

/** `retours`, `retours-2`: each once in a page. */
const uniqueName = (wanted: string, taken: Map<string, number>): string => {
  let count = (taken.get(wanted) ?? 0) + 1
  const nameOf = () => (count === 1 ? wanted : `${wanted}-${count}`)
  while (count > 1 && taken.has(nameOf())) count += 1
  const name = nameOf()
  // Where the next of the same name begins to look: a text of nothing but headings must not take long.
  taken.set(wanted, count)
  if (name !== wanted) taken.set(name, 1)
  return name
}

const anchorHeadings = ({ tokens }: StateCore): void => {
  const taken = new Map<string, number>()
  tokens.forEach((token, index) => {
    const text = tokens[index + 1]
    if (token.type !== "heading_open" || !text) return
    token.attrSet("id", uniqueName(asciiHandle(textOf(text)) || "section", taken))
  })
}

const markLinksAndPictures = ({ tokens }: StateCore): void => {
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    if (token.type === "link_open" && isExternal(String(token.attrGet("href")))) {
      token.attrSet("rel", "noopener noreferrer")
    }
    if (token.type !== "image") continue
    token.attrSet("loading", "lazy")
    if (isPicture(String(token.attrGet("src")))) continue
    token.type = "text"
  }
}

const make = () => {
  const markdown = new MarkdownIt({ html: false, linkify: false })
  markdown.validateLink = mayLeadTo
  markdown.core.ruler.push("anchor_headings", anchorHeadings)
  markdown.core.ruler.push("mark_links_and_pictures", markLinksAndPictures)
  return markdown
}

const markdown = make()

/**
 * CommonMark with tables as HTML that is safe in any document, whoever wrote the text: HTML in it is shown as text, and
 * a link that isn't to http(s), an e-mail address, a telephone or the shop itself isn't made. Headings have ids.
 */
export const renderMarkdown = (text: string): string => markdown.render(text)
