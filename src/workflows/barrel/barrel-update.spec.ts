import { actionOf, toProductUpdate } from "./barrel-update"

describe("An update of a barrel", () => {
  it.each([
    [{ status: "published" as const }, undefined, "publish"],
    [{ status: "draft" as const }, undefined, "unpublish"],
    [{}, undefined, null],
    [{ status: "published" as const }, true, "archive"],
  ])("that sets %j, archiving: %p, asks the lifecycle to %s", (update, archive, action) => {
    expect(actionOf({ id: "prod_1", update, archive })).toBe(action)
  })

  it("hands Medusa what was given and no more, since an `undefined` would empty a field", () => {
    const update = {
      title: "Fût",
      subtitle: null,
      description: undefined,
      stock: [{ quantity: 1 }],
    }
    const product = toProductUpdate({ id: "prod_1", update })
    expect(product).toEqual({ id: "prod_1", title: "Fût", subtitle: null })
    expect(product).not.toHaveProperty("description")
  })

  it("shows the first of its images, or none", () => {
    const images = [{ url: "https://example.test/1.jpg" }, { url: "https://example.test/2.jpg" }]
    const productOf = (given: typeof images) =>
      toProductUpdate({ id: "prod_1", update: { images: given } })
    expect(productOf(images)).toMatchObject({ images, thumbnail: images[0]?.url })
    expect(productOf([])).toMatchObject({ images: [], thumbnail: null })
  })

  it("makes an archived product a draft, whatever status it names", () => {
    expect(toProductUpdate({ id: "prod_1", update: {}, archive: true })).toEqual({
      id: "prod_1",
      status: "draft",
    })
  })
})
