import type { Block, Message } from "../message"
import type { Sender } from "./sender"
import { factsText, tableText, totalsText } from "./text-tables"
import { wrap, wrapWith } from "./wrap"

const WIDTH = 72

const wrapped = (text: string): string => wrap(text, WIDTH).join("\n")

const underlined = (text: string): string => {
  const lines = wrap(text, WIDTH)
  return [...lines, "-".repeat(Math.max(...lines.map(({ length }) => length)))].join("\n")
}

const blockText = (block: Block): string => {
  switch (block.type) {
    case "paragraph":
      return wrapped(block.text)
    case "heading":
      return underlined(block.text)
    case "notice":
      return wrapWith("| ", "| ", block.text, WIDTH)
    case "quotation":
      return [
        wrapWith("> ", "> ", block.text, WIDTH),
        ...(block.author ? [`> \u2014 ${block.author}`] : []),
      ].join("\n")
    case "list":
      return block.items.map((item) => wrapWith("- ", "  ", item, WIDTH)).join("\n")
    case "button":
      return `${block.label}\n${block.url}`
    case "code":
      return `${block.label}\n${block.code}`
    case "facts":
      return factsText(block.facts, WIDTH)
    case "table":
      return tableText(block, WIDTH)
    case "totals":
      return totalsText(block.facts, WIDTH)
    case "addresses":
      return block.addresses
        .map(({ label, lines }) => [label, ...lines.map((line) => `  ${line}`)].join("\n"))
        .join("\n\n")
  }
}

/** Below the sign by which clients know a signature. */
const imprint = ({ name, lines, email, phone, url }: Sender): string =>
  ["-- ", name, ...lines, ...[email, phone, url].filter((part) => part !== null)].join("\n")

/** A message as text; its subject stands above it in every client. */
export const renderText = ({ blocks }: Message, sender: Sender): string =>
  `${[...blocks.map(blockText), imprint(sender)].join("\n\n")}\n`
