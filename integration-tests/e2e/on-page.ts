import type { Locator, Page } from "playwright-core"
import { en } from "../../src/admin/i18n/en"

/** The key of a text, in place of the text. */
export const TEXT_KEY = new RegExp(`\\b(${Object.keys(en).join("|")})\\.[a-z]`)

/** The card around a heading. */
export const sectionOf = (page: Page, heading: string): Locator =>
  page.locator("main .shadow-elevation-card-rest", {
    has: page.getByRole("heading", { name: heading, exact: true }),
  })

/** The value beside a label of a section. */
export const valueOf = async (section: Locator, label: string): Promise<string> => {
  const title = section.getByText(label, { exact: true }).first()
  return title.locator("xpath=following-sibling::*[1]").innerText()
}

export const choose = async (page: Page, field: string, value: string): Promise<void> => {
  await page.getByLabel(field, { exact: true }).click()
  await page.getByRole("option", { name: value, exact: true }).click()
}

export const pressInMenu = async (page: Page, menu: Locator, action: string): Promise<void> => {
  await menu.getByRole("button", { name: "Actions" }).first().click()
  await page.getByRole("menuitem", { name: action }).click()
}

/** Until a drawer is gone, it holds the focus. */
export const isClosed = (page: Page): Promise<void> =>
  page.getByRole("dialog").waitFor({ state: "detached" })
