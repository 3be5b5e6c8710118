import { MAX_IMPORT_BYTES } from "../../../contracts/barrel"
import { problemOfFile } from "./import-file"

describe("a file that staff choose", () => {
  it("may be exactly as large as the API allows", () => {
    expect(problemOfFile({ name: "futs.csv", size: MAX_IMPORT_BYTES })).toBeUndefined()
  })

  it.each([
    ["barrels.csv", 1],
    ["Fûts de 2026.XLSX", 2_000_000],
    ["archive.2026.csv", 500],
  ])("is accepted: %s of %d bytes", (name, size) => {
    expect(problemOfFile({ name, size })).toBeUndefined()
  })

  it.each([
    ["futs.csv", MAX_IMPORT_BYTES + 1, "imports.tooLarge"],
    ["futs.csv", 0, "imports.emptyFile"],
    ["futs.xls", 500, "imports.wrongFormat"],
    ["csv", 500, "imports.wrongFormat"],
    ["futs.csv.pdf", MAX_IMPORT_BYTES + 1, "imports.wrongFormat"],
  ])("is refused: %s of %d bytes, as %s", (name, size, problem) => {
    expect(problemOfFile({ name, size })).toBe(problem)
  })
})
