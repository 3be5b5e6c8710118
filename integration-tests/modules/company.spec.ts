import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { COMPANY_MODULE } from "../../src/modules/company"
import type CompanyModuleService from "../../src/modules/company/service"
import { newVatState } from "../../src/modules/company/rules/vat-state"

const MODULE = join(__dirname, "..", "..", "src", "modules", "company")

const aCompany = (overrides: Record<string, unknown> = {}) => ({
  name: "Tonnellerie Roux",
  country_code: "FR",
  vat_number: "FR44732829320",
  ...newVatState("FR44732829320", new Date(Date.now() - 1000)),
  email: "contact@roux.test",
  phone: "+33556000000",
  billing_address: {},
  locale: "fr-FR",
  ...overrides,
})

moduleIntegrationTestRunner<CompanyModuleService>({
  moduleName: COMPANY_MODULE,
  resolve: MODULE,
  testSuite: ({ service }) => {
    describe("The company module", () => {
      const register = (customer: string, overrides?: Record<string, unknown>) =>
        service.registerCompany(aCompany(overrides), customer)

      it("makes a customer member of one company, also of several requests at once", async () => {
        const answers = await Promise.allSettled(
          ["A", "B", "C"].map((name) => service.registerCompany(aCompany({ name }), "cus_1")),
        )
        const done = answers.filter(({ status, ...rest }) =>
          Boolean(status === "fulfilled" && "value" in rest && rest.value),
        )
        expect(done).toHaveLength(1)
        expect(await service.listMillesimeCompanies()).toHaveLength(1)
        expect(await service.listMillesimeCompanyMembers()).toHaveLength(1)
      })

      it("frees the members of a rejected company for another, and of no other", async () => {
        const first = await register("cus_1")
        await expect(service.registerCompany(aCompany(), "cus_1")).rejects.toMatchObject({
          code: "company_already_member",
        })
        expect(await service.findBuyingCompany("cus_1")).toMatchObject({
          id: first,
          status: "pending",
        })
        await service.decide(first, { action: "reject", reason: "Unknown", by: "user_1" })
        expect(await service.findBuyingCompany("cus_1")).toBeUndefined()
        const second = await register("cus_1")
        expect(await service.findMembership("cus_1")).toMatchObject({ company_id: second })
      })

      it("gives each number that is due to one of two runs at once", async () => {
        const ids = await Promise.all(["cus_1", "cus_2", "cus_3"].map((id) => register(id)))
        const runs = await Promise.all([1, 2].map(() => service.leaseDueVatChecks(2)))
        expect(runs.flat().sort()).toEqual([...ids].sort())
        expect(await service.leaseDueVatChecks(10)).toEqual([])
      })

      it("keeps every answer of VIES, and changes nothing for a number asked about before", async () => {
        const id = await register("cus_1")
        await service.updateMillesimeCompanies({ id, vat_number: "FR40303265045" } as never)
        const valid = { outcome: "valid" as const, answer: { valid: true }, error: null }
        await service.recordVatCheck(id, "FR44732829320", valid)
        expect((await service.retrieveMillesimeCompany(id)).vat_status).toBe("pending")
        await service.recordVatCheck(id, "FR40303265045", valid)
        expect((await service.retrieveMillesimeCompany(id)).vat_status).toBe("valid")
        expect(await service.listMillesimeCompanyVatChecks({ company_id: id })).toHaveLength(2)
      })

      it("tells of a buyer only what an approved company and VIES stand for", async () => {
        const id = await register("cus_1")
        expect(await service.retrieveBuyerTaxStatus("cus_1")).toBeNull()
        expect(await service.retrieveBuyerTaxStatus("cus_2")).toBeNull()
        await service.decide(id, { action: "approve", reason: null, by: "user_1" })
        expect(await service.retrieveBuyerTaxStatus("cus_1")).toEqual({
          country_code: "FR",
          vat_number: null,
        })
        const valid = { outcome: "valid" as const, answer: null, error: null }
        await service.recordVatCheck(id, "FR44732829320", valid)
        expect(await service.retrieveBuyerTaxStatus("cus_1")).toEqual({
          country_code: "FR",
          vat_number: "FR44732829320",
        })
        expect(await service.retrieveCompanyTaxStatus(id)).toEqual(
          await service.retrieveBuyerTaxStatus("cus_1"),
        )
        await service.decide(id, { action: "suspend", reason: "Unpaid", by: "user_1" })
        expect(await service.retrieveCompanyTaxStatus(id)).toBeNull()
      })

      it("lets one of two last admins go who demote each other at once", async () => {
        const id = await register("cus_1")
        await service.createMillesimeCompanyMembers({
          company_id: id,
          customer_id: "cus_2",
          role: "admin",
        } as never)
        const members = await service.listMillesimeCompanyMembers({ company_id: id })
        const idOf = (customer: string) =>
          members.find(({ customer_id }) => customer_id === customer)!.id
        const outcomes = await Promise.allSettled([
          service.changeMember(id, idOf("cus_2"), { role: "buyer" }, { customer_id: "cus_1" }),
          service.changeMember(id, idOf("cus_1"), { role: "buyer" }, { customer_id: "cus_2" }),
        ])
        expect(outcomes).toContainEqual({
          status: "rejected",
          reason: expect.objectContaining({ code: "forbidden" }),
        })
        const admins = await service.listMillesimeCompanyMembers({ company_id: id, role: "admin" })
        expect(admins).toHaveLength(1)
      })

      it("takes one purchase of a source in the place of another, none of a former membership's", async () => {
        const id = await register("cus_1")
        const join = async () =>
          (
            (await service.createMillesimeCompanyMembers({
              company_id: id,
              customer_id: "cus_2",
              role: "buyer",
            } as never)) as unknown as { id: string }
          ).id
        const hold = (member: string, seen: string[]) =>
          service.reserveSpending(
            member,
            { source_id: "cart_1", currency_code: "eur", amount: 10, expires_at: new Date() },
            { since: new Date(0), ids: seen },
          )
        const former = await join()
        const first = await hold(former, [])
        await service.softDeleteMillesimeCompanyMembers([former])
        const present = await join()
        const second = await hold(present, [])
        const third = await hold(present, [second!])
        const kept = await service.listMillesimeCompanyPurchases({}, { withDeleted: true })
        expect(kept.map((purchase) => purchase.id).sort()).toEqual([first, third].sort())
      })

      it.each([
        ["company_vat_status_of_number", { vat_number: null }],
        ["company_net_days_known", { net_days: 90 }],
        ["company_country_code", { country_code: "fr" }],
      ])("is kept from nonsense by the constraint %s", async (constraint, nonsense) => {
        await expect(register("cus_1", nonsense)).rejects.toThrow(constraint)
        expect(await service.listMillesimeCompanyMembers()).toEqual([])
      })
    })
  },
})
