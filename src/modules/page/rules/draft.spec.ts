import { changesBetween, isSameContent, translationState } from "./changes"
import { type TranslationInput, findDraftProblem, applyEdit } from "./draft"
import { bestLocale, servedLocale } from "../../../shared/locales"

const LOCALES = ["fr-FR", "en-US"]

const written = (title: string, slug?: string) => ({
  title,
  markdown: title,
  ...(slug && { slug }),
})

describe("A draft", () => {
  const draft = applyEdit({}, { "fr-FR": written("Été à Cœur"), "en-US": written("Summer", "sun") })

  it("has an address in each language, made of the title once", () => {
    expect([draft["fr-FR"]?.slug, draft["en-US"]?.slug]).toEqual(["ete-a-coeur", "sun"])
    expect(applyEdit(draft, { "fr-FR": written("Autre") })["fr-FR"]?.slug).toBe("ete-a-coeur")
    expect(applyEdit(draft, { "fr-FR": written("Autre", "autre") })["fr-FR"]?.slug).toBe("autre")
    const long = applyEdit({}, { "fr-FR": written(`${"a".repeat(99)} b`) })["fr-FR"]
    expect(long?.slug).toBe("a".repeat(99))
  })

  it("changes in the languages that are named, and in no other", () => {
    const after = applyEdit(draft, { "en-US": null })
    expect(Object.keys(after)).toEqual(["fr-FR"])
    expect(changesBetween(draft, after)).toEqual([{ locale: "en-US", kind: "removed", fields: [] }])
    expect(isSameContent(draft, applyEdit(draft, {}))).toBe(true)
    const other = applyEdit(draft, { "fr-FR": { ...written("Été à Cœur"), seo: { title: "SEO" } } })
    expect(changesBetween(draft, other)).toEqual([
      { locale: "fr-FR", kind: "changed", fields: ["seo_title"] },
    ])
    expect(translationState(other["fr-FR"], draft["fr-FR"])).toBe("changed")
    expect(translationState(undefined, draft["fr-FR"])).toBe("removed")
    expect(translationState(draft["fr-FR"], undefined)).toBe("draft")
    expect(translationState(draft["fr-FR"], draft["fr-FR"])).toBe("published")
  })

  it("keeps of a language what isn't named, and empties what is null", () => {
    const whole = applyEdit(draft, {
      "fr-FR": { seo: { title: "Titre", description: "Description" } },
    })
    const french = {
      slug: "ete-a-coeur",
      title: "Été à Cœur",
      markdown: "Été à Cœur",
      seo_title: "Titre",
      seo_description: "Description",
    }
    expect(whole["fr-FR"]).toEqual(french)
    const after = (edit: TranslationInput) => applyEdit(whole, { "fr-FR": edit })["fr-FR"]
    expect(after({})).toEqual(french)
    expect(after({ slug: "ete" })).toEqual({ ...french, slug: "ete" })
    expect(after({ title: "Hiver" })).toEqual({ ...french, title: "Hiver" })
    expect(after({ markdown: "" })).toEqual({ ...french, markdown: "" })
    expect(after({ seo: { title: null } })).toEqual({ ...french, seo_title: null })
    expect(after({ seo: { description: "D" } })).toEqual({ ...french, seo_description: "D" })
    expect(after({ seo: null })).toEqual({ ...french, seo_title: null, seo_description: null })
  })

  it.each([
    [{}, "title"],
    [{ markdown: "" }, "title"],
    [{ title: "Neu" }, "markdown"],
  ])("in a language that isn't there yet can't be %j, for want of a %s", (text, field) => {
    const { "en-US": _, ...french } = draft
    expect(findDraftProblem(french, { "en-US": text }, LOCALES)).toMatchObject({
      path: `translations.en-US.${field}`,
      message: "is required",
    })
    expect(findDraftProblem(draft, { "en-US": text }, LOCALES)).toBeUndefined()
  })

  it.each([
    [{ "de-DE": written("Hallo") }, "translations.de-DE"],
    [{ "fr-FR": written("樽") }, undefined],
    [{ "fr-FR": null, "en-US": null }, "translations"],
    [{ "de-DE": null }, undefined],
  ])("that %j asks for is wrong in %s", (edit, path) => {
    expect(findDraftProblem(draft, edit, LOCALES)?.path).toBe(path)
  })

  it("needs letters for its first address", () => {
    expect(findDraftProblem({}, { "fr-FR": written("樽") }, LOCALES)?.path).toBe(
      "translations.fr-FR.slug",
    )
  })
})

describe("Who asks for a language", () => {
  it.each([
    ["en-US", "en-US"],
    ["en-GB", "en-US"],
    ["de-DE", "fr-FR"],
    ["fr", "fr-FR"],
  ])("%s is served in %s", (asked, served) => {
    expect(servedLocale(asked, LOCALES)).toBe(served)
  })

  it.each([
    [["fr-FR", "en-US"], "en-US", "en-US"],
    [["fr-FR"], "en-US", "fr-FR"],
    [["en-US"], "fr-FR", "en-US"],
    [["it-IT"], "fr-FR", "it-IT"],
    [["en-GB", "fr-FR"], "en-US", "en-GB"],
    [[], "fr-FR", undefined],
  ])("of texts in %j by %s reads %s", (texts, asked, best) => {
    expect(bestLocale(texts, asked, LOCALES)).toBe(best)
  })
})
