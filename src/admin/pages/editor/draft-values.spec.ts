import { UpdatePage } from "../../../contracts/page"
import { messagesOf } from "../../components/form/problems"
import {
  fieldOfPath,
  missingInDraft,
  slugOf,
  toDraftValues,
  toTranslations,
  toUpdate,
  type TranslationValues,
} from "./draft-values"

const LOCALES = ["fr-FR", "en-US"]

const FRENCH = {
  title: "À propos",
  slug: "a-propos",
  markdown: "## Le chai\n",
  seo: { title: null, description: "Des fûts contrôlés à Bordeaux" },
}

const wrongIn = (changes: Partial<TranslationValues>) => {
  const { translations } = toDraftValues(LOCALES, { "fr-FR": FRENCH })
  const values = { translations: { ...translations } }
  values.translations["fr-FR"] = { ...translations["fr-FR"]!, ...changes }
  const rules = {
    schema: UpdatePage,
    toBody: (draft: typeof values) => ({
      version: 1,
      translations: toUpdate(draft, { "fr-FR": FRENCH }),
    }),
    fieldOf: fieldOfPath,
    problemsOf: missingInDraft,
  }
  return [...messagesOf(rules, values, (key) => key).keys()]
}

describe("an author of a page", () => {
  it("has a place for each language of the shop, and saves those that are written", () => {
    const values = toDraftValues(LOCALES, { "fr-FR": FRENCH })
    expect(Object.keys(values.translations)).toEqual(LOCALES)
    expect(toTranslations(values)).toEqual({ "fr-FR": FRENCH })
  })

  it("takes a language out by emptying it", () => {
    const { translations } = toDraftValues(LOCALES, { "fr-FR": FRENCH })
    const emptied = { translations: { ...translations, "fr-FR": translations["en-US"]! } }
    expect(toUpdate(emptied, { "fr-FR": FRENCH })).toEqual({ "fr-FR": null })
  })

  it("empties what search engines get by emptying it", () => {
    const values = toDraftValues(LOCALES, { "fr-FR": FRENCH })
    values.translations["fr-FR"] = { ...values.translations["fr-FR"]!, seo_description: " " }
    expect(toUpdate(values, { "fr-FR": FRENCH })).toEqual({
      "fr-FR": { ...FRENCH, seo: { title: null, description: null } },
    })
  })

  it.each([
    ["À propos de l’œuvre", "a-propos-de-l-oeuvre"],
    ["FAQ & livraison !", "faq-livraison"],
    ["…", ""],
    [`${"mot ".repeat(25)}fin`, "mot-".repeat(24) + "mot"],
  ])("gets an address from the title %j", (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })

  it.each([
    [{}, []],
    [{ title: " " }, ["translations.fr-FR.title"]],
    [{ slug: "" }, ["translations.fr-FR.slug"]],
    [{ slug: "A propos" }, ["translations.fr-FR.slug"]],
    [{ slug: "a--b" }, ["translations.fr-FR.slug"]],
    [{ markdown: "x".repeat(100_001) }, ["translations.fr-FR.markdown"]],
    [{ seo_title: "x".repeat(201) }, ["translations.fr-FR.seo_title"]],
    [{ seo_description: "x".repeat(501) }, ["translations.fr-FR.seo_description"]],
  ])("is told what is wrong, but not with a language left empty: %j", (changes, paths) => {
    expect(wrongIn(changes)).toEqual(paths)
  })

  it("sees at the field of the form what the API refuses", () => {
    expect(fieldOfPath("translations.fr-FR.seo.title")).toBe("translations.fr-FR.seo_title")
    expect(fieldOfPath("translations.fr-FR.slug")).toBe("translations.fr-FR.slug")
  })
})
