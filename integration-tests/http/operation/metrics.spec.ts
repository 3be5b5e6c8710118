import { describeShop } from "../../support/shop"

const TOKEN = process.env.METRICS_TOKEN ?? ""

describeShop("The figures of the store", ({ nobody }) => {
  it("are for who has the token", async () => {
    for (const authorization of ["", TOKEN, "Bearer ", `Bearer ${TOKEN}x`]) {
      const denied = await nobody()
        .with({ authorization })
        .request<{ code: string }>("GET", "/metrics")
      expect([authorization, denied.status, denied.body.code]).toEqual([
        authorization,
        401,
        "unauthorized",
      ])
    }
    const answer = await nobody()
      .with({ authorization: `Bearer ${TOKEN}` })
      .request<string>("GET", "/metrics")
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toContain("text/plain")
    expect(answer.body).toContain("# TYPE millesime_stock_discrepancies gauge")
    expect(answer.body).toContain('millesime_job_overdue{job="millesime-every-minute"} 0')
    expect(answer.body).toContain("nodejs_heap_size_used_bytes")
  })
})
