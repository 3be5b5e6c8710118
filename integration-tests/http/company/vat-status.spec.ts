import type { VatCheckOutcome } from "../../../src/modules/company/types"
import { companyService } from "../../../src/modules/company"
import { registerCompany } from "../../support/companies"
import { describeShop } from "../../support/shop"

const PROOF = {
  reason: "Letter of the tax office",
  document_url: "https://example.test/letter.pdf",
}

describeShop("The VAT status of a company", ({ staff, customer, container }) => {
  const answer = (id: string, outcome: VatCheckOutcome) =>
    companyService(container()).recordVatCheck(id, "DE136695976", {
      outcome,
      answer: null,
      error: null,
    })

  const statusOf = async (id: string) =>
    (await staff().call("adminGetCompany", { params: { id } })).company.vat_status

  it("is set by staff with a reason and a document, until VIES gives a clear answer", async () => {
    const { id } = await registerCompany(await customer())
    const params = { id }
    const { company } = await staff().call("adminSetVatStatus", {
      params,
      body: { status: "valid", ...PROOF },
    })
    expect(company.vat_status).toBe("valid")
    const { vat_checks } = await staff().call("adminListVatChecks", { params })
    expect(vat_checks).toContainEqual(
      expect.objectContaining({
        source: "staff",
        outcome: "valid",
        vat_number: "DE136695976",
        decided_by: expect.stringMatching(/^user_/),
        ...PROOF,
      }),
    )

    await answer(id, "unavailable")
    expect(await statusOf(id)).toBe("valid")
    await answer(id, "invalid")
    expect(await statusOf(id)).toBe("invalid")
    const history = await staff().call("adminListVatChecks", { params })
    expect(history.vat_checks.filter(({ source }) => source === "staff")).toHaveLength(1)
  })

  it("isn't set without a reason, without proof of a valid number, or without a number", async () => {
    const buyer = await customer()
    const { id } = await registerCompany(buyer)
    const params = { id }
    for (const body of [
      { status: "valid", document_url: PROOF.document_url },
      { status: "valid", reason: "By telephone" },
      { status: "pending", ...PROOF },
      { status: "valid", ...PROOF, document_url: "javascript:alert(1)" },
    ]) {
      const path = `/admin/companies/${id}/vat-status`
      const answer = await staff().request<{ code: string }>("POST", path, body)
      expect([answer.status, answer.body.code]).toEqual([400, "invalid_request"])
    }
    await staff().call("adminUpdateCompany", { params, body: { vat_number: null } })
    const refused = await staff().refusal("adminSetVatStatus", {
      params,
      body: { status: "invalid", reason: "None" },
    })
    expect(refused.code).toBe("company_without_vat_number")
  })
})
