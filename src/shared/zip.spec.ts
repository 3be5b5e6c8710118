import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { type ZipEntry, writeZip } from "./zip"
import { filesOfZip } from "./zip.spec.support"

const MODIFIED = new Date("2026-03-31T12:00:00Z")

async function* each(entries: readonly [name: string, content: string | Readable][]) {
  for (const [name, content] of entries) {
    const stream = typeof content === "string" ? Readable.from([Buffer.from(content)]) : content
    yield await Promise.resolve<ZipEntry>({ name, modified: MODIFIED, content: stream })
  }
}

const read = async (zip: Readable) =>
  Object.entries(await filesOfZip(await buffer(zip))).map(([name, bytes]) => [
    name,
    bytes.toString(),
  ])

describe("a ZIP", () => {
  it("has its files, whole and by their names", async () => {
    const zip = writeZip(
      each([
        ["Facture é.txt", "un"],
        ["b.txt", "x".repeat(200_000)],
      ]),
    )
    expect(await read(zip)).toEqual([
      ["Facture é.txt", "un"],
      ["b.txt", "x".repeat(200_000)],
    ])
  })

  it("may be empty", async () => {
    expect(await read(writeZip(each([])))).toEqual([])
  })

  it("breaks off with the error of a file", async () => {
    const failing = new Readable({
      read() {
        this.destroy(new Error("gone"))
      },
    })
    await expect(buffer(writeZip(each([["a", failing]])))).rejects.toThrow("gone")
  })

  it("breaks off with the error of what lists its files", async () => {
    const failing = (async function* () {
      yield* each([["a", "1"]])
      throw new Error("the database is gone")
    })()
    await expect(buffer(writeZip(failing))).rejects.toThrow("the database is gone")
  })

  it("asks for no more files once nobody reads", async () => {
    let asked = 0
    let isClosed = false
    const endless = (async function* () {
      try {
        for (;;) {
          asked += 1
          const content = Readable.from([Buffer.alloc(100_000, asked)])
          yield await Promise.resolve<ZipEntry>({
            name: `${asked}`,
            modified: MODIFIED,
            content,
            isPacked: true,
          })
        }
      } finally {
        isClosed = true
      }
    })()
    const zip = writeZip(endless)
    await new Promise((resolve) => zip.once("readable", resolve))
    await new Promise((resolve) => setTimeout(resolve, 50))
    const before = asked
    expect(before).toBeLessThan(20)
    zip.destroy()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([isClosed, asked <= before + 1]).toEqual([true, true])
  })
})
