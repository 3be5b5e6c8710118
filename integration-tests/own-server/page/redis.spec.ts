import net from "node:net"
import { aPage, ask, edit, publish } from "../../support/pages"
import { describeWithRedis } from "../../support/requires"
import { type SecondServer, startSecondServer } from "../../support/second-server"
import { describeShop } from "../../support/shop"

const PATH = "/store/pages/a-propos"

describeWithRedis("Two servers of one store", () => {
  // The suite's own env comes too late: medusa-config has been read by then.
  beforeAll(() => {
    process.env.REDIS_URL = process.env.TEST_REDIS_URL
    // Medusa's locking and caching never close their connections, and the process would wait for them.
    const { createConnection } = net
    jest
      .spyOn(net, "createConnection")
      .mockImplementation((...target: unknown[]) =>
        (createConnection as (...target: unknown[]) => net.Socket)(...target).unref(),
      )
  })
  afterAll(() => {
    jest.restoreAllMocks()
    delete process.env.REDIS_URL
  })

  describeShop("share what visitors read", ({ anonymous, container, staff }) => {
    let other: SecondServer | undefined
    afterEach(async () => {
      await other?.stop()
      other = undefined
    })

    it("so that a page published by one is the other's at once, however many read it there", async () => {
      const { id } = await aPage(staff())
      other = await startSecondServer(container())
      const there = anonymous().at(other.address)
      const textThere = async () => (await ask(there, PATH)).body.page.markdown as string
      expect(await textThere()).toContain("Notre chai")
      let isOver = false
      const reading = Array.from({ length: 8 }, async () => {
        while (!isOver) await textThere()
      })
      try {
        for (let n = 1; n <= 15; n += 1) {
          const writer = n % 2 ? staff() : staff().at(other.address)
          await edit(writer, id, { "fr-FR": { title: "À propos", markdown: `${n}` } })
          await publish(writer, id)
          const answers = [await textThere(), (await ask(anonymous(), PATH)).body.page.markdown]
          expect(answers).toEqual([`${n}`, `${n}`])
        }
      } finally {
        isOver = true
        await Promise.all(reading)
      }
      await staff().call("adminUnpublishPage", { params: { id }, body: {} })
      expect((await ask(there, PATH)).status).toBe(404)
    })
  })
})
