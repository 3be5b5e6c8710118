import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { describeShop } from "../../support/shop"

const MIGRATIONS = join(__dirname, "..", "..", "..", "src", "modules", "stock", "migrations")
const MIGRATION = readdirSync(MIGRATIONS)
  .find((file) => file.endsWith(".ts"))
  ?.replace(".ts", "")

type Readiness = { status?: string; code?: string; details?: { path: string; message: string }[] }

describeShop("A store that is asked whether it can serve", ({ container, nobody }) => {
  const ask = () => nobody().request<Readiness>("GET", "/ready")
  const knex = () => container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

  it("says no while a migration has not run, and yes once it has", async () => {
    const [last] = await knex()<{ name: string }>("mikro_orm_migrations")
      .where({ name: MIGRATION ?? "" })
      .select("name")
    expect(last).toBeDefined()
    await knex()("mikro_orm_migrations").where(last!).update({ name: "elsewhere" })
    const early = await ask()
    expect([early.status, early.body.code]).toEqual([503, "unavailable"])
    expect(Number(early.headers.get("retry-after"))).toBeGreaterThan(0)
    expect(early.body.details).toEqual([
      expect.objectContaining({ path: "migrations", message: `have not run: ${last!.name}` }),
    ])
    await knex()("mikro_orm_migrations").where({ name: "elsewhere" }).update(last!)
    const { status, body } = await ask()
    expect([status, body]).toEqual([200, { status: "ready" }])
  })

  it("says no while a link has no table, which Medusa's migration may leave out silently", async () => {
    const table = "product_product_millesime_barrel_millesime_barrel"
    await knex().raw(`alter table ${table} rename to elsewhere`)
    const early = await ask()
    await knex().raw(`alter table elsewhere rename to ${table}`)
    expect([early.status, early.body.details]).toEqual([
      503,
      [expect.objectContaining({ path: "links", message: `lack these tables: ${table}` })],
    ])
    expect((await ask()).status).toBe(200)
  })

  it("says no while messages to the seller don't go out", async () => {
    const message = (minutes: number) =>
      knex()("millesime_whatsapp_message")
        .insert({
          id: "wamsg_late",
          kind: "order_placed",
          dedupe_key: "late",
          subject: "12",
          to: "+33600000000",
          next_attempt_at: new Date(Date.now() - minutes * 60_000),
          give_up_at: new Date(Date.now() + 60_000),
        })
        .onConflict("id")
        .merge()
    await message(10)
    expect((await ask()).status).toBe(200)
    await message(20)
    const late = await ask()
    expect([late.status, late.body.details]).toEqual([
      503,
      [expect.objectContaining({ path: "outbox", message: "is 20 minutes behind" })],
    ])
  })
})
