import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { register } from "./auth"
import type { Client } from "./client"
import { eventually } from "./search-index"
import { type SecondServer, startSecondServer } from "./second-server"
import { byCookie, inviteStaff, openSession } from "./sessions"
import { describeShop } from "./shop"

const STAFF = { email: "colleague@millesime.test", password: "a-long-password-2" }
const CUSTOMER = { email: "anna@example.test", password: "a-long-password-1" }

/** What the store promises. */
const NOTICED_MS = 5000

/** A suite in which two servers of one store refuse who may no longer. */
export const refusesWhoMayNoLonger = (name: string) =>
  describeShop(name, ({ anonymous, container, nobody, staff }) => {
    let other: SecondServer
    beforeAll(async () => {
      other = await startSecondServer(container())
    })
    afterAll(() => other.stop())

    const untilRefused = (clients: readonly Client[], path: string) =>
      eventually(async () => {
        for (const client of clients) {
          expect(await client.at(other.address).request("GET", path)).toMatchObject({
            status: 401,
            body: { code: "session_revoked" },
          })
        }
      }, NOTICED_MS)

    it("a member of staff who was deleted at the other: by token, cookie and secret key", async () => {
      const { id } = await inviteStaff(container(), staff(), nobody(), STAFF)
      const there = nobody().at(other.address)
      const { client } = await openSession(there, "user", STAFF)
      const { api_key } = await client.succeed<{ api_key: { token: string } }>(
        "POST",
        "/admin/api-keys",
        { title: "ERP", type: "secret" },
      )
      const key = `Basic ${Buffer.from(`${api_key.token}:`).toString("base64")}`
      const all = [client, await byCookie(client), there.with({ authorization: key })]
      for (const who of all) expect((await who.request("GET", "/admin/orders")).status).toBe(200)
      await staff().succeed("DELETE", `/admin/users/${id}`)
      await untilRefused(all, "/admin/orders")
    })

    it("a customer who logged out at the other, also when no word of it gets through", async () => {
      await register(anonymous(), CUSTOMER)
      const knex = container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      const there = anonymous().at(other.address)
      for (const isTold of [true, false]) {
        const { client } = await openSession(there, "customer", CUSTOMER)
        expect((await client.request("GET", "/store/customers/me")).status).toBe(200)
        const trigger = "disable trigger millesime_tell_session_v1"
        if (!isTold) await knex.raw(`alter table millesime_session ${trigger}`)
        const here = client.at(anonymous().baseUrl)
        expect((await here.request("DELETE", "/auth/sessions/current")).status).toBe(200)
        await untilRefused([client], "/store/customers/me")
      }
    })
  })
