import { MenuItem } from "../../../contracts/page"
import { messagesOf } from "../../components/form/problems"
import { type EntryValues, isSameMenu, missingInEntry, toEntries, toItem, toItems } from "./entries"

const ITEMS = [
  { label: "Help", items: [{ label: "FAQ", page_id: "page_1" }] },
  { label: "Barrels", url: "/barrels", items: [] },
]

const entry = (changes: Partial<EntryValues>): EntryValues => ({
  label: "Barrels",
  kind: "url",
  page_id: "",
  page_title: "",
  url: "/barrels",
  ...changes,
})

const RULES = { schema: MenuItem, toBody: toItem, problemsOf: missingInEntry }

const wrongIn = (values: EntryValues) => [...messagesOf(RULES, values, (key) => key).keys()]

describe("an editor of a menu", () => {
  it("sees two levels as one list, and saves them as they were", () => {
    const entries = toEntries(ITEMS)
    expect(entries).toMatchObject([
      { label: "Help", kind: "none", depth: 0 },
      { label: "FAQ", kind: "page", depth: 1 },
      { label: "Barrels", kind: "url", depth: 0 },
    ])
    expect(new Set(entries.map(({ id }) => id)).size).toBe(3)
    expect(toItems(entries)).toEqual([
      { label: "Help", items: [{ label: "FAQ", page_id: "page_1" }] },
      { label: "Barrels", url: "/barrels", items: [] },
    ])
  })

  it("finds the menu that was sent in the one that is there, or doesn't", () => {
    const [help, barrels] = ITEMS as [object, object]
    const there = {
      "en-US": [
        {
          label: "Help",
          page_id: null,
          url: null,
          items: [{ label: "FAQ", page_id: "page_1", url: null }],
        },
        { label: "Barrels", page_id: null, url: "/barrels", items: [] },
      ],
    }
    expect(isSameMenu({ "en-US": ITEMS, "fr-FR": [] }, there)).toBe(true)
    for (const sent of [
      {},
      { "en-US": [help] },
      { "en-US": [barrels, help] },
      { "en-US": [help, { ...barrels, url: "/casks" }] },
      { "en-US": ITEMS, "fr-FR": ITEMS },
    ]) {
      expect(isSameMenu(sent as never, there)).toBe(false)
    }
  })

  it.each(["/", "/barrels?q=oak", "https://example.test/a", "mailto:a@b.test", "tel:+33556000000"])(
    "may lead to %s",
    (url) => {
      expect(wrongIn(entry({ url }))).toEqual([])
    },
  )

  it.each(["", " ", "barrels", "//evil.test", "javascript:alert(1)", "ftp://a", "/a b"])(
    "is told why not to %j",
    (url) => {
      expect(wrongIn(entry({ url }))).toEqual(["url"])
    },
  )

  it("has to choose a page where the entry leads to one, and to label every entry", () => {
    expect(wrongIn(entry({ kind: "page", url: "" }))).toEqual(["page_id"])
    expect(wrongIn(entry({ label: " " }))).toEqual(["label"])
    expect(wrongIn(entry({ label: "x".repeat(201) }))).toEqual(["label"])
    expect(wrongIn(entry({ kind: "none", url: "" }))).toEqual([])
  })
})
