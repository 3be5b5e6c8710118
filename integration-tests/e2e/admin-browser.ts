import { mkdirSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core"
import type { DemoStore } from "./demo-store"

const IMAGES = resolve(__dirname, "..", "..", "docs", "images")

const ARGUMENTS = [
  // A browser refuses to run as root without this, and containers often have no other user.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

// The browser's own words about a refused request: what the page makes of it is tested.
const EXPECTED = /^Failed to load resource: the server responded with a status of 4\d\d/

/** The dashboard in a real browser, as somebody who has logged in sees it. */
export class AdminBrowser {
  /** What the pages complained about in the console, or threw. */
  readonly errors: string[] = []

  private constructor(
    private readonly browser: Browser,
    private readonly context: BrowserContext,
    private readonly address: string,
  ) {}

  static async open({ address, login }: DemoStore): Promise<AdminBrowser> {
    const browser = await chromium.launch({
      executablePath: process.env.TEST_CHROMIUM_PATH,
      args: ARGUMENTS,
    })
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "en-US",
      timezoneId: "Europe/Paris",
      reducedMotion: "reduce",
    })
    context.setDefaultTimeout(45_000)
    const admin = new AdminBrowser(browser, context, address)
    const page = await admin.visit("/login")
    await page.getByPlaceholder("Email").fill(login.email)
    await page.getByPlaceholder("Password").fill(login.password)
    await page.keyboard.press("Enter")
    await page.waitForURL((url) => !url.pathname.endsWith("/login"))
    await page.close()
    return admin
  }

  /** `path` is below the dashboard: `/barrels`. */
  async visit(path: string, language: "en" | "fr" = "en"): Promise<Page> {
    // Where the dashboard itself keeps what somebody chose in their profile.
    await this.context.addCookies([{ name: "lng", value: language, url: this.address }])
    const page = await this.context.newPage()
    page.on("pageerror", (error) => this.errors.push(String(error)))
    page.on("console", (message) => {
      if (message.type() === "error" && !EXPECTED.test(message.text())) {
        this.errors.push(message.text())
      }
    })
    await page.goto(`${this.address}/app${path}`)
    return page
  }

  close(): Promise<void> {
    return this.browser.close()
  }
}

/** Renews a picture of the documentation, when asked to: a test run leaves the tree as it is. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE_SCREENSHOTS !== "1") return
  const path = resolve(IMAGES, `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  await page.screenshot({ path, animations: "disabled" })
}
