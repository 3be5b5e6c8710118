import type { Block } from "../message"

/** Blocks of optional content: none without it. */

export const paragraph = (text: string | undefined): Block[] =>
  text ? [{ type: "paragraph", text }] : []

export const notice = (text: string | null | undefined): Block[] =>
  text ? [{ type: "notice", text }] : []

export const quotation = (text: string | null): Block[] =>
  text ? [{ type: "quotation", text }] : []

/** @param rows label and value; those without a value are left out */
export const facts = (rows: [label: string, value: string | null][]): Block[] => [
  { type: "facts", facts: rows.flatMap(([label, value]) => (value ? [{ label, value }] : [])) },
]

export const button = (label: string | undefined, url: string | null): Block[] =>
  label && url ? [{ type: "button", label, url }] : []

/** A link that contains a token; where the shop has no page for it, the token itself. */
export const access = (
  labels: { button: string; code: string },
  { url, token }: { url: string | null; token: string },
): Block[] =>
  url
    ? [{ type: "button", label: labels.button, url, is_secret: true }]
    : [{ type: "code", label: labels.code, code: token, is_secret: true }]
