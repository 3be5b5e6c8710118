import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileOf, fileOfStream, readAll } from "./files.spec.support"
import { FILE_FORMATS, type FileFormat, formatOfFile, openTable, writeTable } from "."

async function* times(count: number) {
  for (let index = 0; index < count; index += 1) yield { a: `${index}` }
}

const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

describe("a file's format", () => {
  it.each(FILE_FORMATS)("is known by what it holds: %s", async (format) => {
    const path = await fileOfStream(writeTable(format, ["a"], times(1)))
    expect(await formatOfFile(path)).toBe(format)
    expect((await openTable(path, { maxRows: 1 })).format).toBe(format)
  })

  it.each([
    ["an old .xls or a file with a password", OLD_EXCEL, "old_xls"],
    [
      "an image",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
      "not_table",
    ],
  ])("is refused when it is %s", async (_, content, reason) => {
    const path = await fileOf(content)
    await expect(formatOfFile(path)).rejects.toMatchObject({
      code: "invalid_request",
      details: [{ path: "file", reason }],
    })
  })

  it("of a file that isn't there is the disk's own error", async () => {
    const path = join(tmpdir(), "no", "such", "file")
    await expect(openTable(path, { maxRows: 1 })).rejects.toMatchObject({ code: "ENOENT" })
  })
})

describe.each(FILE_FORMATS)("a table in %s", (format: FileFormat) => {
  const written = (columns: string[], rows: Record<string, string>[]) =>
    fileOfStream(
      writeTable(
        format,
        columns,
        (async function* () {
          yield* rows
        })(),
      ),
    )

  it("has the missing cells of a row as empty texts", async () => {
    const { rows } = await readAll(await written(["a", "b"], [{ a: "1" }]))
    expect(rows).toEqual([{ line: 2, values: { a: "1", b: "" } }])
  })

  it("may have a header alone", async () => {
    expect(await readAll(await written(["a", "b"], []))).toEqual({ columns: ["a", "b"], rows: [] })
  })

  it("is refused without a header", async () => {
    await expect(readAll(await written([""], []))).rejects.toMatchObject({
      details: [{ reason: "empty_file" }],
    })
  })

  it("is refused when two columns have the same name", async () => {
    const path = await written(["a", "b", " a "], [])
    await expect(readAll(path)).rejects.toMatchObject({
      details: [{ reason: "repeated_column", params: { column: '"a"' } }],
    })
  })

  it("is refused at the row that is one too many", async () => {
    const path = await fileOfStream(writeTable(format, ["a"], times(3)))
    expect((await readAll(path, 3)).rows).toHaveLength(3)
    await expect(readAll(path, 2)).rejects.toMatchObject({
      details: [{ reason: "too_many_rows", params: { maximum: 2 } }],
    })
  })

  it("is refused at a value below no column's name", async () => {
    const rows: Record<string, string>[] = [{ a: "1" }, { a: "2", "": "x" }]
    await expect(readAll(await written(["a", ""], rows))).rejects.toMatchObject({
      details: [{ reason: "value_without_header", params: { cell: 2, line: 3 } }],
    })
  })

  it("is refused at a cell that is too long", async () => {
    const path = await written(["a"], [{ a: "x".repeat(100_000) }, { a: "x".repeat(100_001) }])
    await expect(readAll(path)).rejects.toMatchObject({
      details: [{ reason: "cell_too_long_on_line", params: { maximum: 100_000, line: 3 } }],
    })
  })

  it("may have columns named like what every object has", async () => {
    const path = await written(["__proto__", "constructor"], [{ constructor: "2" }])
    const { rows } = await readAll(path)
    expect(Object.entries(rows[0]?.values ?? {})).toEqual([
      ["__proto__", ""],
      ["constructor", "2"],
    ])
  })

  it("may be left before its end, or never begun", async () => {
    const path = await fileOfStream(writeTable(format, ["a"], times(5000)))
    const { rows } = await openTable(path, { maxRows: 5000 })
    for await (const { values } of rows) {
      expect(values.a).toBe("0")
      break
    }
    expect(await rows.next()).toMatchObject({ done: true })
  })
})
