import net from "node:net"
import { describeWithRedis } from "../../support/requires"
import { refusesWhoMayNoLonger } from "../../support/revocation"

describeWithRedis("Two servers with a Redis", () => {
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

  refusesWhoMayNoLonger("refuse")
})
