import type { Client } from "../support/client"
import { aCompany, registerCompany } from "../support/companies"
import { type FakeVies, startFakeVies } from "../support/fake-vies"
import { eventually } from "../support/search-index"
import { takePicture } from "./admin-browser"
import { describeInAdminWith } from "./admin-suite"
import { TEXT_KEY, choose, isClosed, pressInMenu, sectionOf, valueOf } from "./on-page"
import { registerCustomer } from "./auth"

/** Companies of staff's clients, each with a status of its own once `vetClients` has decided. */
const CLIENTS = [
  {
    name: "Caves du Port SAS",
    country_code: "FR",
    siren: "404833048",
    vat_number: "FR83404833048",
    email: "achats@cavesduport.test",
    phone: "05 56 00 12 34",
  },
  {
    name: "Highland Malt Ltd",
    country_code: "GB",
    vat_number: null,
    email: "casks@highlandmalt.test",
    phone: "+44 131 496 0000",
  },
  {
    name: "Cantina Rossi Srl",
    country_code: "IT",
    vat_number: "IT00743110157",
    email: "acquisti@rossi.test",
    phone: "+39 02 1234567",
  },
]

const vetClients = async (staff: Client) => {
  const ids: string[] = []
  for (const client of CLIENTS) {
    const { company } = await staff.call("adminCreateCompany", { body: aCompany(client) })
    ids.push(company.id)
  }
  const [approved, suspended, rejected] = ids.map((id) => ({ params: { id } }))
  await staff.call("adminApproveCompany", { ...approved, body: {} })
  await staff.call("adminApproveCompany", { ...suspended, body: {} })
  await staff.call("adminSuspendCompany", { ...suspended, body: { reason: "Unpaid invoice" } })
  await staff.call("adminRejectCompany", { ...rejected, body: { reason: "Has closed" } })
}

let vies: FakeVies

const startVies = async () => {
  vies = await startFakeVies()
  vies.answer("DE136695976", {
    valid: true,
    name: "Weinhaus Schmidt GmbH",
    address: "Weinstraße 1\n10115 Berlin",
  })
  vies.answer("FR83404833048", { valid: true, name: "CAVES DU PORT" })
  return { settings: { VIES_API_URL: vies.url }, stop: () => vies.stop() }
}

describeInAdminWith(startVies, "staff who keep companies", ({ admin, staff, store }) => {
  let buyer: Client
  let id: string

  const read = async () => (await staff().call("adminGetCompany", { params: { id } })).company

  const visitCompany = async () => {
    const page = await admin().visit(`/companies/${id}`)
    await page.getByRole("heading", { name: "Weinhaus Schmidt GmbH" }).waitFor()
    return page
  }

  it("read what to do while there is no company", async () => {
    const page = await admin().visit("/companies")
    await page.getByText("No companies yet").waitFor()
    await page.close()
  })

  it("find a company that registered, see what VIES said, and approve it", async () => {
    await vetClients(staff())
    buyer = await registerCustomer(store(), "Anna Schmidt")
    id = (await registerCompany(buyer)).id
    await eventually(async () => expect((await read()).vat_status).toBe("valid"))

    const page = await admin().visit("/companies")
    await page.getByRole("row").nth(4).waitFor()
    await takePicture(page, "admin-companies")
    await page.getByRole("main").locator("button[aria-haspopup=menu]").first().click()
    await page.getByRole("menuitem", { name: "Status" }).click()
    await page.getByRole("dialog").getByText("Pending").click()
    await page.getByText("Cantina Rossi Srl").waitFor({ state: "detached" })
    await page.keyboard.press("Escape")
    await isClosed(page)
    const row = page.getByRole("row").nth(1)
    expect(await row.textContent()).toMatch(/Weinhaus.*Germany.*Pending.*DE136695976.*Valid.*1/)
    await row.getByRole("link", { name: "Weinhaus Schmidt GmbH" }).press("Enter")

    const company = sectionOf(page, "Weinhaus Schmidt GmbH")
    await company.getByText("Pending").waitFor()
    expect(await valueOf(company, "Phone")).toBe("+4930901820")
    const member = sectionOf(page, "Members").getByRole("row").nth(1)
    await member.getByText("Anna Schmidt").waitFor()
    expect(await member.textContent()).toMatch(/anna\.schmidt@example\.test.*Administrator/)
    expect(await valueOf(sectionOf(page, "VAT"), "VAT number")).toBe("DE136695976")
    const answer = sectionOf(page, "Answers of VIES").getByRole("row").nth(1)
    await answer.getByText("Weinhaus Schmidt GmbH").waitFor()
    expect(await answer.textContent()).toMatch(/Valid.*DE136695976.*10115 Berlin/s)

    await company.getByRole("button", { name: "Approve" }).click()
    const question = page.getByRole("alertdialog")
    await question.getByText("Approve Weinhaus Schmidt GmbH?").waitFor()
    await question.getByRole("button", { name: "Approve" }).click()
    await page.getByText("Weinhaus Schmidt GmbH is approved").waitFor()
    await company.getByText("Approved", { exact: true }).waitFor()
    expect(await read()).toMatchObject({
      status: "approved",
      customer_group_id: expect.any(String),
      allowed_actions: ["suspend"],
    })
    await page.close()
  })

  it("ask VIES again, which may not answer", async () => {
    const page = await visitCompany()
    vies.goDown("MS_UNAVAILABLE", 1)
    await page.getByRole("button", { name: "Verify now" }).click()
    const answers = sectionOf(page, "Answers of VIES")
    await answers.getByText("No answer").waitFor()
    await answers.getByText("The country's register is not available").waitFor()
    expect(await read()).toMatchObject({ vat_number: "DE136695976" })
    await page.getByText("Valid", { exact: true }).first().waitFor()
    await page.close()
  })

  it("set on what terms a company buys, and at whose prices", async () => {
    const { customer_group } = await staff().succeed<{ customer_group: { id: string } }>(
      "POST",
      "/admin/customer-groups",
      { name: "Wine merchants" },
    )
    const page = await visitCompany()
    const terms = sectionOf(page, "Terms")
    await pressInMenu(page, terms, "Edit")
    await page.getByLabel("Pays by invoice").click()
    await choose(page, "Time to pay", "30 days")
    await choose(page, "Customer group", "Wine merchants")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("The terms were saved").waitFor()
    await isClosed(page)
    await terms.getByRole("link", { name: "Wine merchants" }).waitFor()
    expect(await valueOf(terms, "Pays by invoice")).toBe("Yes")
    expect(await valueOf(terms, "Time to pay")).toBe("30 days")
    expect(await read()).toMatchObject({
      terms: { net_days: 30, pay_by_invoice: true },
      customer_group_id: customer_group.id,
    })
    await page.close()
  })

  it("limit what a member spends, but leave a company its last administrator", async () => {
    const page = await visitCompany()
    const member = sectionOf(page, "Members").getByRole("row").nth(1)
    await pressInMenu(page, member, "Edit")
    await page.getByLabel("Spending limit").pressSequentially("1500,50")
    expect(await page.getByLabel("Spending limit").inputValue()).toBe("1,500.50")
    await choose(page, "Counted", "Per calendar month")
    await page.keyboard.press("Control+Enter")
    await page.getByText("The member was saved").waitFor()
    await isClosed(page)
    await member.getByText("€1,500.50 per month").waitFor()

    await pressInMenu(page, member, "Edit")
    await choose(page, "Role", "Buyer")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("That didn't work").waitFor()
    const { members } = await staff().call("adminListCompanyMembers", { params: { id } })
    expect(members).toMatchObject([
      {
        role: "admin",
        spending_limit: { amount: 1500.5, currency_code: "eur", period: "month" },
      },
    ])
    await page.close()
  })

  it("invite colleagues of a member, and revoke an invitation", async () => {
    const page = await visitCompany()
    const invite = async (email: string) => {
      await page.getByRole("button", { name: "Invite" }).click()
      await page.getByRole("textbox", { name: "E-mail" }).fill(email)
      await choose(page, "Role", "Approver")
      await page.getByRole("dialog").getByRole("button", { name: "Invite" }).click()
      await isClosed(page)
      await sectionOf(page, "Open invitations").getByRole("row", { name: email }).waitFor()
    }
    await invite("bruno@schmidt.test")
    await invite("carla@schmidt.test")
    const bruno = page.getByRole("row", { name: "bruno@schmidt.test" })
    await pressInMenu(page, bruno, "Revoke")
    await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click()
    await bruno.waitFor({ state: "detached" })
    const { invites } = await staff().call("adminListCompanyInvites", { params: { id } })
    expect(invites).toMatchObject([{ email: "carla@schmidt.test", role: "approver" }])
    await page.close()
  })

  it("suspend a company with a reason that it reads, and lift the suspension", async () => {
    const page = await visitCompany()
    await sectionOf(page, "Open invitations").getByText("carla@schmidt.test").waitFor()
    await takePicture(page, "admin-company")
    const company = sectionOf(page, "Weinhaus Schmidt GmbH")
    await company.getByRole("button", { name: "Suspend" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByRole("button", { name: "Suspend" }).click()
    await drawer.getByText("Please fill this in").waitFor()
    await page.getByLabel("Reason").fill("An invoice of May is unpaid.")
    await drawer.getByRole("button", { name: "Suspend" }).click()
    await isClosed(page)
    await company.getByText("Suspended", { exact: true }).waitFor()
    expect(await valueOf(company, "Reason")).toBe("An invoice of May is unpaid.")
    expect((await buyer.call("storeGetCompany")).company).toMatchObject({
      status: "suspended",
      status_reason: "An invoice of May is unpaid.",
    })

    await company.getByRole("button", { name: "Lift suspension" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Lift suspension" }).click()
    await company.getByText("Approved", { exact: true }).waitFor()
    expect((await buyer.call("storeGetCompany")).company).toMatchObject({
      status: "approved",
      status_reason: null,
    })
    await page.close()
  })

  it("search for a company, and read when none matches", async () => {
    const page = await admin().visit("/companies")
    await page.getByRole("row").nth(4).waitFor()
    await page.getByPlaceholder("Search").fill("highland")
    await page.waitForURL(/[?&]q=highland/)
    await page.getByRole("row").nth(2).waitFor({ state: "detached" })
    expect(await page.getByRole("row").nth(1).textContent()).toMatch(/Highland Malt.*Suspended/)
    await page.getByPlaceholder("Search").fill("nobody")
    await page.getByText("No company matches").waitFor()
    await page.close()
  })

  it("create a company for a client, told at its field what is wrong", async () => {
    const page = await admin().visit("/companies")
    await page.getByRole("link", { name: "Create" }).press("Enter")
    await page.getByLabel("Name", { exact: true }).fill("Tonnellerie du Lac")
    await page.getByLabel("SIREN").fill("123456789")
    await page.getByLabel("E-mail", { exact: true }).fill("contact@dulac.test")
    await page.getByLabel("Phone").fill("04 79 00 12 34")
    await page.getByLabel("E-mail of the first administrator").fill("chef@dulac.test")
    await page.getByLabel("Address", { exact: true }).fill("3 quai du Lac")
    await page.getByLabel("Postal code").fill("73100")
    await page.getByRole("button", { name: "Create", exact: true }).click()
    await page.getByText("Please fill this in").waitFor()
    expect(await page.locator(":focus").getAttribute("name")).toBe("billing_address.city")
    await page.getByLabel("City").fill("Aix-les-Bains")

    // Only the API knows this one.
    await page.keyboard.press("Control+Enter")
    await page.getByText("Check the marked fields").waitFor()
    expect(await page.locator(":focus").getAttribute("name")).toBe("siren")
    await page.getByText("Is not a valid SIREN of 9 digits").waitFor()
    expect(await page.getByText(/^siren /).count()).toBe(0)
    await page.getByLabel("SIREN").fill("732829320")
    await page.keyboard.press("Control+Enter")

    const company = sectionOf(page, "Tonnellerie du Lac")
    await company.getByText("Pending").waitFor()
    await sectionOf(page, "Open invitations").getByText("chef@dulac.test").waitFor()
    await page.getByText("No members yet").waitFor()
    const { companies } = await staff().call("adminListCompanies", { query: { q: "732829320" } })
    expect(companies).toMatchObject([
      {
        name: "Tonnellerie du Lac",
        status: "pending",
        phone: "+33479001234",
        billing_address: { city: "Aix-les-Bains", country_code: "fr" },
      },
    ])

    await pressInMenu(page, company, "Edit")
    await page.getByLabel("Name", { exact: true }).fill("Tonnellerie du Bourget")
    await page.keyboard.press("Escape")
    await page.getByText("Leave without saving?").waitFor()
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click()
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByRole("heading", { name: "Tonnellerie du Bourget" }).waitFor()
    await page.close()
  })

  it("read that there is no such company", async () => {
    const page = await admin().visit("/companies/comp_unknown")
    await page.getByText("There is no such company").waitFor()
    await page.getByRole("link", { name: "Show companies" }).click()
    await page.getByRole("row").nth(1).waitFor()
    await page.close()
  })

  it("read French in the French admin, and never the key of a text", async () => {
    const page = await admin().visit("/companies", "fr")
    await page.getByRole("heading", { name: "Entreprises" }).waitFor()
    await page.getByRole("row").filter({ hasText: "Allemagne" }).waitFor()
    expect(await page.getByRole("row").first().textContent()).toMatch(/Entreprise.*Statut.*Membres/)
    expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)

    await page.getByRole("link", { name: "Weinhaus Schmidt GmbH" }).click()
    const members = sectionOf(page, "Membres")
    await members.getByText("1 500,50 € par mois").waitFor()
    await pressInMenu(page, members.getByRole("row").nth(1), "Modifier")
    const limit = page.locator("input[name='spending_limit.amount']")
    await limit.fill("")
    await limit.pressSequentially("1500.25")
    expect(await limit.inputValue()).toBe("1 500,25")
    await page.keyboard.press("Escape")
    await page.getByRole("alertdialog").getByRole("button", { name: "Continuer" }).click()
    await isClosed(page)
    // The hourly check asks again where VIES didn't answer, so there may be two.
    const answers = sectionOf(page, "Réponses de VIES").getByText("Valide", { exact: true })
    await answers.first().waitFor()
    expect(await valueOf(sectionOf(page, "Conditions"), "Délai de paiement")).toBe("30 jours")
    expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)
    await page.getByRole("button", { name: "Suspendre" }).click()
    await page.getByText("L'entreprise le reçoit en ces termes").waitFor()
    expect(await page.locator("body").innerText()).not.toMatch(TEXT_KEY)
    await page.close()
  })
})
