import { aBarrel } from "../../support/factories"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"

describeShop("additional_data.barrel on Medusa's product endpoints", ({ staff }) => {
  const product = {
    title: "Barrique",
    options: [{ title: "Taille", values: ["225"] }],
    variants: [{ title: "225", options: { Taille: "225" }, prices: [] }],
  }
  const { barrel } = aBarrel({ barrel: { year: 2020 } })

  const createProduct = async (additional_data?: unknown) => {
    const answer = await staff().succeed<{ product: { id: string } }>("POST", "/admin/products", {
      ...product,
      ...(additional_data !== undefined && { additional_data }),
    })
    return answer.product.id
  }

  const attributes = async (id: string) =>
    (await staff().call("adminGetBarrel", { params: { id } })).barrel.barrel

  it("staff creates a product that is a barrel at once", async () => {
    const id = await createProduct({ barrel })
    expect(await attributes(id)).toMatchObject({ wood: "french_oak", year: 2020 })
  })

  it("staff makes an existing product a barrel, and changes a part of it later", async () => {
    const id = await createProduct()
    const path = `/admin/products/${id}`
    await staff().succeed("POST", path, { additional_data: { barrel } })
    await staff().succeed("POST", path, { additional_data: { barrel: { year: 2021 } } })
    expect(await attributes(id)).toMatchObject({ wood: "french_oak", year: 2021 })
  })

  it("staff who leaves out a required attribute is told so, and nothing changes", async () => {
    const id = await createProduct()
    const answer = await staff().request("POST", `/admin/products/${id}`, {
      title: "Changed",
      additional_data: { barrel: { year: 2021 } },
    })
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_request" } })
    expect(JSON.stringify(answer.body)).toContain("additional_data.barrel.wood")
    const after = await staff().succeed<{ product: { title: string } }>(
      "GET",
      `/admin/products/${id}`,
    )
    expect(after.product.title).toBe("Barrique")
    expect(await staff().refusal("adminGetBarrel", { params: { id } })).toMatchObject({
      status: 404,
    })
  })

  it("staff who sends a wrong attribute is refused before anything is written", async () => {
    const answer = await staff().request("POST", "/admin/products", {
      ...product,
      additional_data: { barrel: { ...barrel, wood: "plastic" } },
    })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain("wood")
    const { count } = await staff().succeed<{ count: number }>("GET", "/admin/products")
    expect(count).toBe(0)
  })

  it("two members of staff make one product a barrel at once, and it is one barrel", async () => {
    const id = await createProduct()
    const answers = await Promise.all(
      [2020, 2021].map((year) =>
        staff().request("POST", `/admin/products/${id}`, {
          additional_data: { barrel: { ...barrel, year } },
        }),
      ),
    )
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    await eventually(async () => {
      const { barrels } = await staff().call("adminListBarrels")
      expect(barrels).toHaveLength(1)
    })
    expect([2020, 2021]).toContain((await attributes(id)).year)
  })
})
