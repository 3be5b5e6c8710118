import { MAX_IMPORT_BYTES } from "../../../contracts/barrel/imports"
import { MAX_FILE_BYTES, problemOfFile } from "./import-file"

describe("a file that staff choose", () => {
  it("may be exactly as large as the API allows", () => {
    expect(MAX_FILE_BYTES).toBe(MAX_IMPORT_BYTES)
    expect(problemOfFile({ name: "futs.csv", size: MAX_FILE_BYTES })).toBeUndefined()
  })

  it.each([
    ["barrels.csv", 1],
    ["Fûts de 2026.XLSX", 2_000_000],
    ["archive.2026.csv", 500],
  ])("is accepted: %s of %d bytes", (name, size) => {
    expect(problemOfFile({ name, size })).toBeUndefined()
  })

  it.each([
    ["futs.csv", MAX_FILE_BYTES + 1, "imports.tooLarge"],
    ["futs.csv", 0, "imports.emptyFile"],
    ["futs.xls", 500, "imports.wrongFormat"],
    ["csv", 500, "imports.wrongFormat"],
    ["futs.csv.pdf", MAX_FILE_BYTES + 1, "imports.wrongFormat"],
  ])("is refused: %s of %d bytes, as %s", (name, size, problem) => {
    expect(problemOfFile({ name, size })).toBe(problem)
  })
})
