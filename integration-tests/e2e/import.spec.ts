import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import type { Locator, Page } from "playwright-core"
import { takePicture } from "./admin-browser"
import { describeInAdmin } from "./admin-suite"
import { eventually } from "../support/search-index"

const SECOND_MS = 1000
const BYTES_PER_MEGABYTE = 1024 * 1024

const HEADER =
  "sku,title,wood,volume_liters,condition,previous_contents,price_eur,price_usd,stock,status"

/** Rows 3, 4 and 6 are wrong, each in a column of its own. */
const FILE = [
  HEADER,
  "E2E-001,Fût d'essai un,acacia,225,wine_grade_a,red_wine,250,290,2,published",
  "E2E-002,Fût d'essai deux,chêne de la lune,225,wine_grade_a,red_wine,250,290,2,published",
  "E2E-003,Fût d'essai trois,acacia,beaucoup,wine_grade_a,red_wine,250,290,2,published",
  "E2E-004,Fût d'essai quatre,cherry,300,spirit_grade,red_wine|cognac,300,350,1,draft",
  "E2E-005,Fût d'essai cinq,acacia,225,wine_grade_a,red_wine,-4,290,2,published",
].join("\n")

const REFUSED = [
  [/^3$/, /^E2E-002$/, /deux$/, /^wood$/, /"chêne de la lune"/],
  [/^4$/, /^E2E-003$/, /trois$/, /^volume_liters$/, /"beaucoup" is not a number/],
  [/^6$/, /^E2E-005$/, /cinq$/, /^price_eur$/, /at least 0/],
]

const csv = (name: string, text: string) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
})

const chooseFile = (page: Page, file: ReturnType<typeof csv> | string) =>
  page.getByRole("dialog").locator("input[type=file]").setInputFiles(file)

/** A number of the page's counts, by its label. */
const countOf = async (page: Page, label: string) => {
  const entry = page.locator("dl > div", { has: page.getByText(label, { exact: true }) })
  return Number(await entry.locator("dd").textContent())
}

const cellsOf = (row: Locator) => row.getByRole("cell").allTextContents()

const readRefusedRows = async (page: Page) => {
  await page.getByRole("row").nth(3).waitFor()
  const rows = await page.getByRole("row").all()
  return Promise.all(rows.slice(1).map(cellsOf))
}

const expectRefusedRows = async (page: Page) => {
  const rows = await readRefusedRows(page)
  expect(rows).toEqual(
    REFUSED.map((patterns) => patterns.map((pattern) => expect.stringMatching(pattern) as unknown)),
  )
}

/** What the browser saves after a click: the file's name and its text. */
const savedBy = async (page: Page, click: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent("download"), click()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") }
}

describeInAdmin("staff who move barrels by files", ({ admin, store }) => {
  it(
    "check a file, see its bad rows, and have written nothing",
    async () => {
      const page = await admin().visit("/barrels")
      await page.getByRole("link", { name: "Import" }).click()
      await chooseFile(page, csv("essai.csv", FILE))
      await page.getByRole("button", { name: "Check first" }).click()

      await page.getByText("Rows that would be refused: 3.").waitFor()
      expect(await countOf(page, "Would be created")).toBe(2)
      expect(await countOf(page, "Would be refused")).toBe(3)
      await expectRefusedRows(page)

      await page.goto(`${store().address}/app/barrels?order=-created_at`)
      await page.getByRole("row").nth(5).waitFor()
      expect(await page.getByRole("row").filter({ hasText: "Fût d'essai" }).count()).toBe(0)
      await page.close()
    },
    60 * SECOND_MS,
  )

  it(
    "import the good rows of a file and read why the others were refused",
    async () => {
      const page = await admin().visit("/barrels/import")
      await chooseFile(page, csv("essai.csv", FILE))
      await page.getByRole("button", { name: "Check first" }).click()
      await page.getByRole("button", { name: "Import now" }).click()

      await page.getByText("Refused rows: 3. All others are in the store.").waitFor()
      expect(await countOf(page, "Created")).toBe(2)
      expect(await countOf(page, "Refused")).toBe(3)
      await expectRefusedRows(page)
      await takePicture(page, "admin-import-result")

      await page.reload()
      await page.getByText("Refused rows: 3.").waitFor()
      await expectRefusedRows(page)
      const { text } = await savedBy(page, () =>
        page.getByRole("button", { name: "Download refused rows" }).click(),
      )
      expect(text.split("\r\n")[0]).toBe(`\uFEFF${HEADER},error`)
      expect(text).toMatch(/E2E-002,.*chêne de la lune.*wood .*is not known/)

      await page.goto(`${store().address}/app/barrels?q=E2E`)
      const rows = page.getByRole("row").filter({ hasText: "Fût d'essai" })
      await rows.nth(1).waitFor()
      expect(await rows.count()).toBe(2)
      expect(await rows.filter({ hasText: "quatre" }).textContent()).toMatch(
        /300 L.*€300\.00.*Draft/,
      )

      await page.goto(`${store().address}/app/barrels/imports`)
      await page.getByRole("row").nth(2).waitFor()
      expect(await cellsOf(page.getByRole("row").nth(1))).toEqual(
        expect.arrayContaining(["essai.csv", "Import", "5", "2", "3", "Done"]),
      )
      await page.close()
    },
    60 * SECOND_MS,
  )

  it("undo an import, after a question", async () => {
    const page = await admin().visit("/barrels/import")
    const row = "UNDO-1,Fût à annuler,acacia,225,new,none,250,290,1,draft"
    await chooseFile(page, csv("annuler.csv", `${HEADER}\n${row}`))
    await page.getByRole("dialog").getByRole("button", { name: "Import", exact: true }).click()
    await page.getByText("All rows are in the store.").waitFor()
    await page.getByRole("button", { name: "Undo import" }).click()
    const question = page.getByRole("alertdialog")
    await question.getByText("Undo the import?").waitFor()
    await question.getByRole("button", { name: "Undo import" }).click()
    await page.getByRole("main").getByText("Undone", { exact: true }).waitFor()
    expect(await page.getByRole("button", { name: "Undo import" }).count()).toBe(0)
    await page.close()
  })

  it("choose a checked file again once the page has forgotten it", async () => {
    const page = await admin().visit("/barrels/import")
    await chooseFile(
      page,
      csv("encore.csv", `${HEADER}\n${FILE.split("\n")[4]?.replace("300,350", "310,350")}`),
    )
    await page.getByRole("button", { name: "Check first" }).click()
    await page.getByText("The file is fine.").waitFor()
    expect(await countOf(page, "Would be updated")).toBe(1)
    await page.reload()
    await page.getByRole("button", { name: "Import now" }).click()
    await page.getByRole("dialog").getByText("The browser has forgotten encore.csv").waitFor()
    await page.close()
  })

  it(
    "stop an import, after a question",
    async () => {
      const lines = Array.from(
        { length: 3000 },
        (_, index) => `STOP-${index},Fût ${index},acacia,225,new,none,250,290,1,draft`,
      )
      const page = await admin().visit("/barrels/import")
      await chooseFile(page, csv("long.csv", [HEADER, ...lines].join("\n")))
      await page.getByRole("dialog").getByRole("button", { name: "Import", exact: true }).click()
      await page.getByRole("progressbar", { name: "Progress of the import" }).waitFor()
      await page.getByRole("button", { name: "Stop" }).click()
      await page.getByRole("alertdialog").getByText("Stop the import?").waitFor()
      await page.getByRole("alertdialog").getByRole("button", { name: "Stop" }).click()
      await page.getByText("The import was stopped. Rows done before stay.").waitFor()
      expect(await countOf(page, "Created")).toBeLessThan(3000)
      await page.close()
    },
    60 * SECOND_MS,
  )

  it("read beside the file what is wrong with all of it", async () => {
    const tooLarge = join(await mkdtemp(join(tmpdir(), "millesime-e2e-")), "enorme.csv")
    await writeFile(tooLarge, "")
    await truncate(tooLarge, 20 * BYTES_PER_MEGABYTE + 1)
    const page = await admin().visit("/barrels/import")
    const alert = page.getByRole("dialog").getByRole("alert")
    await page.getByRole("button", { name: "Check first" }).click()
    await alert.getByText("Choose a file first").waitFor()
    await chooseFile(page, tooLarge)
    await alert.getByText("enorme.csv is larger than 20 MB").waitFor()
    await chooseFile(page, csv("faux.csv", "sku,wod\nA,acacia"))
    await page.getByRole("dialog").getByRole("button", { name: "Import", exact: true }).click()
    await alert.getByText('unknown column "wod"').waitFor()
    await page.close()
    await rm(dirname(tooLarge), { recursive: true })
  })

  it("take a template in the language of the dashboard", async () => {
    const page = await admin().visit("/barrels/import", "fr")
    const { name, text } = await savedBy(page, () =>
      page.getByRole("button", { name: "Télécharger le modèle en CSV" }).click(),
    )
    expect(name).toMatch(/\.csv$/)
    expect(text).toMatch(/reference.*titre.*bois/)
    await page.close()
  })

  it("export the barrels that the filters leave", async () => {
    const page = await admin().visit(`/barrels?wood=${encodeURIComponent('["chestnut"]')}`)
    await page.getByRole("row").filter({ hasText: "Chestnut" }).first().waitFor()
    await page.getByRole("button", { name: "Export" }).click()
    const { name, text } = await savedBy(page, () =>
      page.getByRole("menuitem", { name: "As CSV" }).click(),
    )
    expect(name).toMatch(/^barrels.*\.csv$/)
    const { count } = await store().visitor.call("storeListBarrels", {
      query: { wood: "chestnut", limit: 1 },
    })
    const [header, ...rows] = text.trim().split(/\r?\n/)
    expect(header).toContain("volume_liters")
    expect(rows.filter((row) => row.includes("chestnut")).length).toBeGreaterThanOrEqual(count)
    expect(rows.filter((row) => row.includes("american_oak"))).toEqual([])
    await page.close()
  })

  it("narrow the list by bounds of volume and see how many barrels a wood has", async () => {
    const page = await admin().visit("/barrels")
    await page.getByRole("row").nth(5).waitFor()
    await page.getByRole("main").locator("button[aria-haspopup=menu]").first().click()
    await page.getByRole("menuitem", { name: "Volume (L)" }).click()
    await page.getByLabel("At least").fill("590")
    await page.getByLabel("At most").fill("610")
    await page.getByLabel("At most").press("Enter")
    // The popover is drawn anew at the button of its first value, and only then listens to the keyboard.
    await page.getByText("590 – 610").waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: "590 – 610" }).waitFor()
    await page.getByRole("row").filter({ hasText: "600 L" }).first().waitFor()
    expect(await page.getByRole("row").filter({ hasText: "225 L" }).count()).toBe(0)

    await page.goto(`${store().address}/app/barrels?wood=${encodeURIComponent('["chestnut"]')}`)
    await page.getByRole("button", { name: /^Chestnut \([1-9]\d*\)$/ }).waitFor()
    await page.close()
  })

  it("find a misspelt barrel in the global search, and all else as before", async () => {
    const page = await admin().visit("/barrels")
    await page.getByRole("row").nth(5).waitFor()
    const asked = page.waitForRequest((request) => request.url().includes("/admin/search?"))
    await page.keyboard.press("Control+k")
    await page.keyboard.type("bariqe bordelaise")
    const entities = new URL((await asked).url()).searchParams
    expect([...entities.values()]).toEqual(
      expect.arrayContaining(["barrel", "order", "product", "customer"]),
    )
    const found = page.getByRole("option").filter({ hasText: "Barrique" }).first()
    await found.waitFor()
    await takePicture(page, "admin-search")
    await found.click()
    await page.waitForURL(/\/products\/prod_/)
    await page.getByRole("heading", { name: /Barrique/ }).waitFor()
    await page.close()
  })

  it("jump with the keyboard where Medusa's own shortcuts lead", async () => {
    const page = await admin().visit("/barrels")
    await page.getByRole("row").nth(5).waitFor()
    await page.keyboard.press("Control+k")
    await page.keyboard.type("reservations")
    await page.getByRole("option", { name: /^Reservations/ }).click()
    await page.waitForURL(/\/reservations/)
    await page.getByRole("dialog").waitFor({ state: "detached" })
    await page.getByRole("heading", { name: "Reservations" }).waitFor()
    // The search gives the keyboard back a moment after it has gone.
    await eventually(async () => {
      await page.keyboard.press("g")
      await page.keyboard.press("b")
      await page.waitForURL(/\/barrels/, { timeout: 2_000 })
    })
    await page.close()
  })
})
