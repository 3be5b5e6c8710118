import { changeTexts } from "./change-text"

/** The key, and what is put into it. */
const t = (key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key)

const texts = (number: number, changes: Parameters<typeof changeTexts>[0]["changes"]) =>
  changeTexts({ number, changes }, { t, localeName: (locale) => `<${locale}>` })

describe("a reader of the history", () => {
  it("reads what changed in which language", () => {
    expect(
      texts(3, [
        { locale: "fr-FR", kind: "changed", fields: ["title", "seo_title"] },
        { locale: "en-US", kind: "added", fields: [] },
        { locale: "de-DE", kind: "removed", fields: [] },
      ]),
    ).toEqual([
      'pages.history.changed {"locale":"<fr-FR>","fields":"pages.fields.title, pages.fields.seo_title"}',
      'pages.history.added {"locale":"<en-US>"}',
      'pages.history.removed {"locale":"<de-DE>"}',
    ])
  })

  it("isn't told that the first revision added everything", () => {
    expect(texts(1, [{ locale: "fr-FR", kind: "added", fields: [] }])).toEqual([
      "pages.history.first",
    ])
  })
})
