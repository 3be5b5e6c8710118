import MarkdownIt, { type StateCore, type Token } from "markdown-it"
import { asciiHandle } from "../../../shared/handle"

/** Safe schemes: others may run code. */
const SAFE_SCHEMES = /^(https?:\/\/[^/]|mailto:|tel:)/i

/** A path, query or fragment without a scheme; `//` would be another host. */
const RELATIVE = /^(?!\/\/)[^:]*($|[/?#])/

const hasScheme = (url: string) => /^[^/?#]*:/.test(url)

const isSafeUrl = (url: string): boolean =>
  hasScheme(url) ? SAFE_SCHEMES.test(url) : RELATIVE.test(url)

const isExternal = (url: string) => /^https?:/i.test(url)

const isImageUrl = (url: string) => !hasScheme(url) || isExternal(url)

const textOf = ({ children }: Token): string =>
  (children ?? [])
    .filter(({ type }) => type === "text" || type === "code_inline" || type === "image")
    .map(({ content }) => content)
    .join("")

/** An id that is unique in the page: `retours`, `retours-2`. */
const uniqueId = (wanted: string, used: Map<string, number>): string => {
  let count = (used.get(wanted) ?? 0) + 1
  const nameOf = () => (count === 1 ? wanted : `${wanted}-${count}`)
  while (count > 1 && used.has(nameOf())) count += 1
  const name = nameOf()
  // Where the next search starts, so that a text of many equal headings stays linear.
  used.set(wanted, count)
  if (name !== wanted) used.set(name, 1)
  return name
}

const anchorHeadings = ({ tokens }: StateCore): void => {
  const used = new Map<string, number>()
  tokens.forEach((token, index) => {
    const text = tokens[index + 1]
    if (token.type !== "heading_open" || !text) return
    token.attrSet("id", uniqueId(asciiHandle(textOf(text)) || "section", used))
  })
}

const markLinksAndImages = ({ tokens }: StateCore): void => {
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    if (token.type === "link_open" && isExternal(String(token.attrGet("href")))) {
      token.attrSet("rel", "noopener noreferrer")
    }
    if (token.type !== "image") continue
    token.attrSet("loading", "lazy")
    if (isImageUrl(String(token.attrGet("src")))) continue
    token.type = "text"
  }
}

const createRenderer = () => {
  const markdown = new MarkdownIt({ html: false, linkify: false })
  markdown.validateLink = isSafeUrl
  markdown.core.ruler.push("anchor_headings", anchorHeadings)
  markdown.core.ruler.push("mark_links_and_images", markLinksAndImages)
  return markdown
}

const markdown = createRenderer()

/**
 * Renders CommonMark with tables as safe HTML: HTML in the source is escaped, and only relative, http(s), mailto: and tel:
 * links are rendered. Headings have ids.
 */
export const renderMarkdown = (text: string): string => markdown.render(text)
