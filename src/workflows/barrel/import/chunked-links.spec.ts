import { asValue } from "@medusajs/framework/awilix"
import { ContainerRegistrationKeys, createMedusaContainer } from "@medusajs/framework/utils"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createRemoteLinkStep } from "@medusajs/medusa/core-flows"
import { MAX_PAIRS, withChunkedLinks } from "./chunked-links"

type Pair = Record<string, Record<string, string>>

const pairs = (count: number): Pair[] =>
  Array.from({ length: count }, (_, at) => ({ a: { a_id: `${at}` }, b: { b_id: `${at}` } }))

const linkAll = createWorkflow("test-link-all", (input: { links: Pair[] }) => {
  createRemoteLinkStep(input.links)
  return new WorkflowResponse(input.links)
})

describe("a workflow that links many things at once", () => {
  /** Keeps links; refuses the one of this id. */
  const containerOf = (refused?: string) => {
    const sizes: number[] = []
    const kept = new Set<string>()
    const link = {
      create: (links: Pair[]) => {
        sizes.push(links.length)
        if (links.some(({ a }) => a?.a_id === refused)) return Promise.reject(new Error("linked"))
        for (const { a } of links) kept.add(a?.a_id ?? "")
        return Promise.resolve(links)
      },
      dismiss: (links: Pair[]) => {
        for (const { a } of links) kept.delete(a?.a_id ?? "")
        return Promise.resolve(links)
      },
    }
    const container = createMedusaContainer()
    container.register(ContainerRegistrationKeys.LINK, asValue(link))
    return { container, sizes, kept }
  }

  it("has Medusa check few pairs at a time", async () => {
    const { container, sizes, kept } = containerOf()
    await linkAll(withChunkedLinks(container)).run({ input: { links: pairs(60) } })
    expect(sizes).toEqual([MAX_PAIRS, MAX_PAIRS, 10])
    expect(kept.size).toBe(60)
  })

  it("keeps none of the links when one of them is refused", async () => {
    const { container, kept } = containerOf("55")
    const run = linkAll(withChunkedLinks(container)).run({ input: { links: pairs(60) } })
    await expect(run).rejects.toMatchObject({ message: "linked" })
    expect([...kept]).toEqual([])
  })

  it("leaves the container of everybody else as it is", async () => {
    const { container, sizes } = containerOf()
    withChunkedLinks(container)
    await linkAll(container).run({ input: { links: pairs(60) } })
    expect(sizes).toEqual([60])
  })
})
