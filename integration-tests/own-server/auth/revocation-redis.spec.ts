import { unrefConnections } from "../../support/redis-server"
import { describeWithRedis } from "../../support/requires"
import { refusesWhoMayNoLonger } from "../../support/revocation"

describeWithRedis("Two servers with a Redis", () => {
  // The suite's own env comes too late: medusa-config has been read by then.
  beforeAll(() => {
    process.env.REDIS_URL = process.env.TEST_REDIS_URL
    unrefConnections()
  })
  afterAll(() => {
    jest.restoreAllMocks()
    delete process.env.REDIS_URL
  })

  refusesWhoMayNoLonger("refuse")
})
