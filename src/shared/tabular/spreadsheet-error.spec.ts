import { isSpreadsheetError } from "./spreadsheet-error"

describe("an error of a spreadsheet", () => {
  it.each([
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
  ])("is %s", (text) => expect(isSpreadsheetError(text)).toBe(true))

  it.each(["#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!"])("is %s in French", (text) =>
    expect(isSpreadsheetError(text)).toBe(true),
  )

  it.each(["", "#", "#1", "N/A", "#N/A!", "see #N/A", "#N/A ", "#n/a"])("is not %j", (text) =>
    expect(isSpreadsheetError(text)).toBe(false),
  )
})
