import { isEori, normalizeEori } from "./eori"

describe("EORI", () => {
  it.each(["FR55210055400013", "DE 1234567", "gb 123456789000", "XI123456789000"])(
    "customs know a company by %s",
    (text) => expect(isEori(normalizeEori(text))).toBe(true),
  )

  it.each(["55210055400013", "F1234", "FR", "FR5521005540001312", "FR55210055400013/2"])(
    "%s is none",
    (text) => expect(isEori(normalizeEori(text))).toBe(false),
  )
})
