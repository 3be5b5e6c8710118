import { Link, ListBullet, TablePen } from "@medusajs/icons"
import type { KeyboardEvent, ReactNode } from "react"
import type { TextKey } from "../../../i18n/en"
import type { Translate } from "../../../lib/use-text"
import {
  type Edit,
  insertBlock,
  insertLink,
  type Selected,
  toggleAround,
  toggleLines,
} from "./edits"

/** A letter goes with Ctrl or Cmd; a digit with Ctrl and Shift, as other editors have it. */
type Shortcut = { letter: string } | { digit: number }

export type Tool = {
  id: string
  label: TextKey
  glyph: ReactNode
  shortcut?: Shortcut
  edit: (selected: Selected, t: Translate) => Edit
}

const glyph = (text: string, className: string) => (
  <span aria-hidden className={`flex size-[15px] items-center justify-center ${className}`}>
    {text}
  </span>
)

/** In groups, as they stand in the toolbar. */
export const TOOLS: readonly (readonly Tool[])[] = [
  [
    {
      id: "heading",
      label: "pages.tools.heading",
      glyph: glyph("H2", "text-xs font-semibold"),
      shortcut: { digit: 2 },
      edit: toggleLines(() => "## "),
    },
    {
      id: "subheading",
      label: "pages.tools.subheading",
      glyph: glyph("H3", "text-xs font-semibold"),
      shortcut: { digit: 3 },
      edit: toggleLines(() => "### "),
    },
  ],
  [
    {
      id: "bold",
      label: "pages.tools.bold",
      glyph: glyph("B", "font-bold"),
      shortcut: { letter: "b" },
      edit: toggleAround("**"),
    },
    {
      id: "italic",
      label: "pages.tools.italic",
      glyph: glyph("I", "font-serif italic"),
      shortcut: { letter: "i" },
      edit: toggleAround("*"),
    },
  ],
  [
    {
      id: "list",
      label: "pages.tools.list",
      glyph: <ListBullet />,
      shortcut: { digit: 8 },
      edit: toggleLines(() => "- "),
    },
    {
      id: "numbered",
      label: "pages.tools.numbered",
      glyph: glyph("1.", "text-xs font-semibold tabular-nums"),
      shortcut: { digit: 7 },
      edit: toggleLines((index) => `${index + 1}. `),
    },
    {
      id: "quote",
      label: "pages.tools.quote",
      glyph: glyph("”", "font-serif text-2xl leading-none pt-2.5"),
      shortcut: { digit: 9 },
      edit: toggleLines(() => "> "),
    },
  ],
  [
    {
      id: "link",
      label: "pages.tools.link",
      glyph: <Link />,
      shortcut: { letter: "k" },
      edit: (selected, t) => insertLink(t("pages.tools.linkText"), "https://")(selected),
    },
    {
      id: "table",
      label: "pages.tools.table",
      glyph: <TablePen />,
      edit: (selected, t) => insertBlock(t("pages.tools.tableText"))(selected),
    },
  ],
]

const matches = (shortcut: Shortcut, event: KeyboardEvent): boolean =>
  "letter" in shortcut
    ? (event.ctrlKey || event.metaKey) &&
      !event.shiftKey &&
      !event.altKey &&
      event.key.toLowerCase() === shortcut.letter
    : // By its place: what a digit's key types with Shift differs from keyboard to keyboard.
      event.ctrlKey && event.shiftKey && event.code === `Digit${shortcut.digit}`

export const toolFor = (event: KeyboardEvent): Tool | undefined =>
  TOOLS.flat().find(({ shortcut }) => shortcut && matches(shortcut, event))

const isMac = () => navigator.userAgent.includes("Mac")

/** The keys of a shortcut, as they are written on the reader's keyboard. */
export const keysOf = (shortcut: Shortcut): string =>
  "letter" in shortcut
    ? `${isMac() ? "⌘" : "Ctrl"} ${shortcut.letter.toUpperCase()}`
    : `${isMac() ? "⌃⇧" : "Ctrl Shift"} ${shortcut.digit}`
