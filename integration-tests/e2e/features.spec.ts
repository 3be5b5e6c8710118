import type { Page } from "playwright-core"
import { describeInAdmin } from "./admin-suite"

describeInAdmin("staff of a store that does without quotes and companies", ({ admin }) => {
  const entry = (page: Page, name: RegExp) => page.getByRole("link", { name, includeHidden: true })

  it("have no entries of these in the sidebar, and a kept address says so", async () => {
    const page = await admin().visit("/barrels")
    await entry(page, /^Quotes/).waitFor()
    await page.route("**/admin/millesime/features", async (route) => {
      const answer = await (await route.fetch()).json()
      await route.fulfill({
        json: { features: { ...answer.features, quotes: false, companies: false } },
      })
    })
    await page.goto(page.url().replace("/barrels", "/quotes"))
    await page.getByText("This store doesn't use this part").waitFor()
    await entry(page, /^Quotes/).waitFor({ state: "hidden" })
    await entry(page, /^Companies/).waitFor({ state: "hidden" })
    await entry(page, /^Pages/).waitFor({ state: "visible" })
    await page.close()
  })
})
