import { ERROR_MESSAGES, VALUE_MESSAGES } from "../messages"
import { FRENCH_ERRORS, FRENCH_VALUES } from "."

type Texts = Record<string, string>

const CATALOGUES: [name: string, english: Texts, french: Texts][] = [
  ["errors", ERROR_MESSAGES, FRENCH_ERRORS],
  ["values", VALUE_MESSAGES, FRENCH_VALUES],
]

const paramsOf = (text: string): string[] => [...(text.match(/\{\w+\}/g) ?? [])].sort()

describe("French messages of the API", () => {
  it.each(CATALOGUES)(
    "about %s use no parameter that the English ones lack",
    (_, english, french) => {
      const invented = Object.entries(english).filter(([key, text]) =>
        paramsOf(french[key] ?? "").some((param) => !paramsOf(text).includes(param)),
      )
      expect(invented).toEqual([])
    },
  )

  it.each(CATALOGUES)("about %s are as many as the English ones", (_, english, french) => {
    expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort())
  })
})
