import { differencesOf, isThere } from "./differences"

const page = (
  changes: { title?: string; seo?: { title: string | null; description: null } } = {},
) => ({
  title: "Contact",
  slug: "contact",
  markdown: "Write to us.",
  seo: { title: null, description: null },
  ...changes,
})

describe("a reader of two versions of a page", () => {
  it("sees the fields that differ, language by language", () => {
    const before = { "fr-FR": page(), "en-US": page() }
    const after = {
      "fr-FR": page({ title: "Nous écrire", seo: { title: "Contact", description: null } }),
      "en-US": page(),
    }
    expect(differencesOf(before, after)).toEqual([
      {
        locale: "fr-FR",
        differences: [
          { field: "title", label: "pages.fields.title", before: "Contact", after: "Nous écrire" },
          { field: "seo_title", label: "pages.fields.seo_title", before: "", after: "Contact" },
        ],
      },
    ])
  })

  it("sees all of a language that came or went", () => {
    const fields = (before: object, after: object) =>
      differencesOf(before as Record<string, never>, after as Record<string, never>).map(
        ({ locale, differences }) => [locale, differences.map(({ field }) => field)],
      )
    const written = { "en-US": page() }
    expect(fields({}, written)).toEqual([["en-US", ["title", "slug", "markdown"]]])
    expect(fields(written, {})).toEqual([["en-US", ["title", "slug", "markdown"]]])
  })
})

describe("an author whose answer was lost", () => {
  const there = { "fr-FR": { ...page(), state: "draft" } }

  it("finds what was sent in what is there, whatever else is", () => {
    expect(isThere({ "fr-FR": page(), "en-US": null }, there)).toBe(true)
    expect(isThere({ "fr-FR": page() }, { ...there, "en-US": page() })).toBe(true)
  })

  it.each([
    [{ "fr-FR": page({ title: "Autre" }) }],
    [{ "fr-FR": page({ seo: { title: "Contact", description: null } }) }],
    [{ "fr-FR": null }],
    [{ "fr-FR": page(), "en-US": page() }],
  ])("doesn't find %j where something else is", (sent) => {
    expect(isThere(sent, there)).toBe(false)
  })
})
