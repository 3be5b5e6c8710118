import { en } from "./en"
import { fr } from "./fr"
import resources from "./index"

type Texts = { [key: string]: string | Texts }

const entriesOf = (texts: Texts, prefix = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : entriesOf(value, `${prefix}${key}.`),
  )

const keysOf = (texts: Texts) => entriesOf(texts).map(([key]) => key)

const placeholdersOf = (texts: Texts) =>
  Object.fromEntries(
    entriesOf(texts).map(([key, text]) => [key, (text.match(/{{\w+}}/g) ?? []).sort()]),
  )

describe("the texts of the admin", () => {
  it("have exactly the same keys in English and French", () => {
    expect(keysOf(fr).sort()).toEqual(keysOf(en).sort())
  })

  it("name the same values in English and French", () => {
    expect(placeholdersOf(fr)).toEqual(placeholdersOf(en))
  })

  it("are never empty", () => {
    const empty = [...entriesOf(en), ...entriesOf(fr)].filter(([, text]) => !text.trim())
    expect(empty).toEqual([])
  })

  it("stand where Medusa looks for the texts of extensions", () => {
    expect(resources).toEqual({ en: { millesime: en }, fr: { millesime: fr } })
  })
})
