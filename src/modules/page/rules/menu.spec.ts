import type { MenuItem } from "../types"
import { pageIdsOf, visibleItems } from "./menu"

const entry = (label: string, page_id: string | null = null, url: string | null = null) => ({
  label,
  page_id,
  url,
})

const item = (label: string, to: string | null, items: MenuItem["items"] = []): MenuItem => ({
  ...entry(label, to?.startsWith("page") ? to : null, to?.startsWith("/") ? to : null),
  items,
})

/** `page_live` is public, any other isn't. */
const shown = (items: MenuItem[]) =>
  visibleItems(items, (id) => (id === "page_live" ? "live" : undefined)).map(
    ({ label, items: below }) => [label, ...below.map((each) => each.label)].join(" > "),
  )

describe("A menu", () => {
  it("shows pages that are public, addresses, and headings of something", () => {
    expect(shown([item("a", "page_live"), item("b", "/b")])).toEqual(["a", "b"])
    expect(shown([item("heading", null, [entry("a", "page_live")])])).toEqual(["heading > a"])
    expect(shown([item("heading", null), item("b", null, [entry("c")])])).toEqual([])
  })

  it("leaves out what isn't, and puts the entries below in its place", () => {
    const below = [entry("a", "page_live"), entry("x", "page_draft"), entry("b", null, "/b")]
    expect(shown([item("x", "page_draft", below), item("c", "/c")])).toEqual(["a", "b", "c"])
    expect(shown([item("c", "/c", [entry("x", "page_draft")])])).toEqual(["c"])
    expect(shown([item("heading", null, [entry("x", "page_draft")])])).toEqual([])
  })

  it("names each page once", () => {
    const items = [item("a", "page_a", [entry("b", "page_b")]), item("b", "page_b")]
    expect(pageIdsOf(items)).toEqual(["page_a", "page_b"])
  })
})
