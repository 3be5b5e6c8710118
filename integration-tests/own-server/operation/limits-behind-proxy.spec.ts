import { describeShop } from "../../support/shop"

process.env.LIMITS_FACTOR = "0.2"
process.env.TRUST_PROXY = "1"

describeShop("A shop with limits behind one proxy", ({ nobody }) => {
  const logIn = async (email: string, forwarded: string) => {
    const visitor = nobody().with({ "x-forwarded-for": forwarded })
    const answer = await visitor.request("POST", "/auth/customer/emailpass", {
      email,
      password: "wrong",
    })
    return answer.status
  }

  it("knows its visitors apart: a flood from one address stops no other", async () => {
    const flood = Array.from({ length: 21 }, (_, turn) =>
      logIn(`account-${turn}@example.test`, "192.0.2.1"),
    )
    expect((await Promise.all(flood)).filter((status) => status === 429)).toHaveLength(1)
    expect(await logIn("another@example.test", "192.0.2.1")).toBe(429)
    expect(await logIn("another@example.test", "192.0.2.2")).toBe(401)
  })

  it("believes the proxy, not what a visitor wrote before it", async () => {
    const answers: number[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      answers.push(await logIn("forged@example.test", `203.0.113.${turn}, 192.0.2.3`))
    }
    expect(answers).toEqual([401, 401, 429])
  })

  it("bounds what many addresses together try on one account", async () => {
    const answers: number[] = []
    for (let turn = 0; turn < 11; turn += 1) {
      answers.push(await logIn("wanted@example.test", `198.51.100.${turn}`))
    }
    expect(answers.filter((status) => status === 401)).toHaveLength(10)
    expect(answers.at(-1)).toBe(429)
  })
})
