import { escapeHtml } from "../../../shared/escape-html"

type Child = string | false | null | undefined | readonly Child[]

const flat = (children: readonly Child[]): string[] =>
  children.flatMap((child) => (typeof child === "object" && child ? flat(child) : child || []))

/** An element around others; none without any, since EN 16931 allows no empty ones. */
export const element = (name: string, ...children: Child[]): string => {
  const inside = flat(children).join("")
  return inside && `<${name}>${inside}</${name}>`
}

/** Characters that XML 1.0 can't have. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu

/** An element with a text; none without it. */
export const text = (
  name: string,
  value: string | number | null | undefined,
  attributes: Readonly<Record<string, string>> = {},
): string => {
  const content = String(value ?? "")
    .replace(FORBIDDEN, "")
    .trim()
  const list = Object.entries(attributes).map(([key, each]) => ` ${key}="${escapeHtml(each)}"`)
  return content && `<${name}${list.join("")}>${escapeHtml(content)}</${name}>`
}
