import { setTimeout } from "node:timers/promises"
import removeExpired from "../../../src/jobs/delete-expired-idempotent-requests"
import { IDEMPOTENCY_MODULE } from "../../../src/modules/idempotency"
import type IdempotencyModuleService from "../../../src/modules/idempotency/service"
import { aCompany as aTaxedCompany } from "../../support/companies"
import { describeShop } from "../../support/shop"

type Created = { company: { id: string }; code?: string }

const PATH = "/admin/companies"

/** Without a number that VIES would be asked about after the test. */
const aCompany = (overrides: Parameters<typeof aTaxedCompany>[0] = {}) =>
  aTaxedCompany({ vat_number: null, ...overrides })

describeShop("Creating a company with an Idempotency-Key", ({ staff, container }) => {
  const create = (key: string, body: unknown = aCompany()) =>
    staff().with({ "idempotency-key": key }).request<Created>("POST", PATH, body)

  const companies = () => staff().call("adminListCompanies")

  const requests = () => container().resolve<IdempotencyModuleService>(IDEMPOTENCY_MODULE)

  it("creates one however often staff ask, and says which answers are repeated", async () => {
    const first = await create("form-1")
    const again = await create("form-1")
    expect(first.status).toBe(200)
    expect(first.headers.get("idempotent-replayed")).toBeNull()
    expect(again).toMatchObject({ status: 200, body: first.body })
    expect(again.headers.get("idempotent-replayed")).toBe("true")
    expect((await companies()).count).toBe(1)
  })

  it("refuses the key for another company", async () => {
    await create("form-1")
    expect(await create("form-1", aCompany({ name: "Other" }))).toMatchObject({
      status: 422,
      body: { type: "invalid_data", code: "idempotency_key_reused" },
    })
    expect((await companies()).count).toBe(1)
  })

  it("creates one of several asked for at once", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => create("form-1")))
    const done = answers.filter(({ status }) => status === 200)
    const refused = answers.filter(({ status }) => status !== 200)
    expect(new Set(done.map(({ body }) => body.company.id)).size).toBe(1)
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      refused.map(() => [409, "locked"]),
    )
    const { count, companies: created } = await companies()
    expect(count).toBe(1)
    expect(created[0]?.id).toBe(done[0]?.body.company.id)
  })

  it("creates as many as asked for with other keys, or with none", async () => {
    await create("form-1")
    await create("form-2")
    await staff().call("adminCreateCompany", { body: aCompany() })
    await staff().call("adminCreateCompany", { body: aCompany() })
    expect((await companies()).count).toBe(4)
  })

  it("repeats a refusal, but not one of a malformed request", async () => {
    const unknownGroup = aCompany({ customer_group_id: "cusgroup_x" } as never)
    const first = await create("form-1", unknownGroup)
    expect(first.status).toBe(400)
    const again = await create("form-1", unknownGroup)
    expect(again).toMatchObject({ status: 400, body: first.body })
    expect(again.headers.get("idempotent-replayed")).toBe("true")

    expect((await create("form-2", {})).body.code).toBe("invalid_request")
    expect((await create("form-2")).status).toBe(200)
    expect((await companies()).count).toBe(1)
  })

  it("refuses a key that is none by the name of the header", async () => {
    for (const key of ["", "clé", "a".repeat(256)]) {
      expect(await create(key)).toMatchObject({
        status: 400,
        body: { code: "invalid_request", details: [{ path: "Idempotency-Key" }] },
      })
    }
    expect((await companies()).count).toBe(0)
  })

  it("forgets a key after a day", async () => {
    await create("form-1")
    const [kept] = await requests().listMillesimeIdempotentRequests()
    await requests().updateMillesimeIdempotentRequests({
      id: kept?.id,
      expires_at: new Date(),
    } as never)
    await removeExpired(container())
    expect(await requests().listMillesimeIdempotentRequests()).toEqual([])
    expect((await create("form-1")).headers.get("idempotent-replayed")).toBeNull()
    expect((await companies()).count).toBe(2)
  })

  it("goes on when the caller hangs up, who gets the answer at the next try", async () => {
    const caller = new AbortController()
    const { baseUrl, headers } = staff()
    const asked = fetch(baseUrl + PATH, {
      method: "POST",
      headers: { ...headers, "idempotency-key": "form-1", "content-type": "application/json" },
      body: JSON.stringify(aCompany()),
      signal: caller.signal,
    })
    while (!(await requests().listMillesimeIdempotentRequests()).length) await setTimeout(2)
    caller.abort()
    await asked.catch(() => undefined)
    let answer = await create("form-1")
    while (answer.status === 409) answer = await create("form-1")
    expect(answer.status).toBe(200)
    expect(answer.headers.get("idempotent-replayed")).toBe("true")
    expect((await companies()).count).toBe(1)
  })
})
