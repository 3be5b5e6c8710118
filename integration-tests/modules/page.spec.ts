import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { PAGE_MODULE } from "../../src/modules/page"
import type { DomainError } from "../../src/errors"
import type PageModuleService from "../../src/modules/page/service"

const MODULE = join(__dirname, "..", "..", "src", "modules", "page")

const text = (title: string, slug?: string) => ({ title, markdown: title, ...(slug && { slug }) })

const AT_ONCE = { publish_at: null, unpublish_at: null, by: "user" }

moduleIntegrationTestRunner<PageModuleService>({
  moduleName: PAGE_MODULE,
  resolve: MODULE,
  testSuite: ({ service }) => {
    describe("The page module", () => {
      const errorsOf = async (writes: Promise<unknown>[]): Promise<DomainError[]> => {
        const settled = await Promise.allSettled(writes)
        return settled.flatMap((write) =>
          write.status === "rejected" ? (write.reason as DomainError) : [],
        )
      }
      const open = async (key: string, slug = key) => {
        const edit = { "fr-FR": text(key, slug) }
        return (await service.createPage({ key, edit, by: "user" })).id
      }
      const save = (id: string, version: number, slug: string) =>
        service.updateDraft(id, { version, edit: { "fr-FR": text(slug, slug) }, by: "user" })
      const addresses = async () => {
        const rows = await service.listMillesimePageAddresses({}, { order: { slug: "ASC" } })
        return rows.map((row) => `${row.slug} ${row.is_held ? "held" : "leads on"}`)
      }

      it("lets one of many at once change a draft", async () => {
        const id = await open("page")
        const errors = await errorsOf(["a", "b", "c", "d"].map((slug) => save(id, 1, slug)))
        expect(errors.map(({ code }) => code)).toEqual(Array(3).fill("page_stale"))
        expect(await service.listMillesimePages()).toMatchObject([{ version: 2 }])
        expect(await addresses()).toHaveLength(1)
      })

      it("gives a slug to one of many at once, and leaves nothing of the others", async () => {
        const errors = await errorsOf(
          ["a", "b", "c", "d"].map((key) =>
            service.createPage({ key, edit: { "fr-FR": text(key, "same") }, by: "user" }),
          ),
        )
        expect(errors.map(({ code }) => code)).toEqual(Array(3).fill("page_slug_taken"))
        expect(await service.listMillesimePages()).toHaveLength(1)
        expect(await addresses()).toEqual(["same held"])
      })

      it("keeps what visitors knew as a way to the present, until another page wants it", async () => {
        const id = await open("page", "one")
        await service.publish(id, AT_ONCE)
        await save(id, 1, "two")
        await save(id, 2, "three")
        // Never public: free again.
        expect(await addresses()).toEqual(["one held", "three held"])
        await service.publish(id, AT_ONCE)
        expect(await addresses()).toEqual(["one leads on", "three held"])
        // A draft that wants it changes nothing for visitors.
        const other = await open("other", "one")
        expect(await addresses()).toEqual(["one leads on", "three held"])
        await service.publish(other, AT_ONCE)
        expect(await addresses()).toEqual(["one held", "three held"])
        await expect(save(id, 3, "one")).rejects.toMatchObject({ code: "page_slug_taken" })
        await service.unpublish(other)
        await service.deletePage(other)
        await save(id, 3, "one")
        expect(await addresses()).toEqual(["one held", "three held"])
      })

      describe("where a page took back the address that another one's draft wants", () => {
        let wanting: string
        /** Public as `mine`, while its draft wants `wanted`, which led to the other page at that time. */
        beforeEach(async () => {
          const other = await open("other", "wanted")
          await service.publish(other, AT_ONCE)
          await save(other, 1, "moved")
          await service.publish(other, AT_ONCE)
          wanting = await open("wanting", "mine")
          await service.publish(wanting, { ...AT_ONCE, publish_at: soon() })
          await save(wanting, 1, "wanted")
          await save(other, 2, "wanted")
        })
        // Time enough for a slow machine to do what must come before.
        const DELAY_MS = 2000
        const soon = () => new Date(Date.now() + DELAY_MS)
        const later = () => new Promise((resolve) => setTimeout(resolve, DELAY_MS + 50))

        it("that page can still be unscheduled, unpublished and archived", async () => {
          await service.unschedule(wanting)
          await service.unpublish(wanting)
          await service.archive(wanting)
          expect(await addresses()).toEqual(["moved held", "wanted held"])
        })

        it("time still puts it in its place", async () => {
          await later()
          expect(await service.applyScheduledChanges(wanting)).toEqual({
            id: wanting,
            is_public: true,
          })
        })

        it("whoever writes or publishes that draft is told", async () => {
          const error = { code: "page_slug_taken", params: { locale: "fr-FR", slug: "wanted" } }
          await expect(service.publish(wanting, AT_ONCE)).rejects.toMatchObject(error)
          const edit = { "en-US": text("english") }
          await expect(
            service.updateDraft(wanting, { version: 2, edit, by: "user" }),
          ).rejects.toMatchObject(error)
          await save(wanting, 2, "free")
          await service.publish(wanting, AT_ONCE)
        })
      })

      it("gives back an archived page what was being written last", async () => {
        const id = await open("page", "one")
        await service.archive(id)
        await service.restore(id, { number: 1, version: 1, by: "user" })
        await service.publish(id, AT_ONCE)
        const [page] = await service.listMillesimePages({ id })
        await save(id, page?.version ?? 0, "two")
        await service.archive(id)
        const [last] = await service.listMillesimePageRevisions({}, { order: { number: "DESC" } })
        expect(last).toMatchObject({ content: { "fr-FR": { slug: "two" } } })
      })

      it("freezes a draft once, and never changes a revision", async () => {
        const id = await open("page")
        await Promise.all([1, 2, 3].map(() => service.publish(id, AT_ONCE)))
        expect(await service.listMillesimePageRevisions()).toHaveLength(1)
        const [before] = await service.listMillesimePageRevisions()
        await save(id, 1, "new")
        await service.publish(id, AT_ONCE)
        const [first, second] = await service.listMillesimePageRevisions(
          {},
          { order: { number: "ASC" } },
        )
        expect(first).toEqual(before)
        expect(second).toMatchObject({ number: 2, content: { "fr-FR": { slug: "new" } } })
      })

      it("takes a language out of a draft for good", async () => {
        const id = await open("page")
        const edit = { "en-US": text("english") }
        await service.updateDraft(id, { version: 1, edit, by: "user" })
        await service.updateDraft(id, { version: 2, edit: { "en-US": null }, by: "user" })
        const [page] = await service.listMillesimePages()
        expect(Object.keys(page?.draft ?? {})).toEqual(["fr-FR"])
        expect(await addresses()).toEqual(["page held"])
      })

      it("puts what time has brought in its place, once, though two do it at once", async () => {
        const id = await open("page", "old")
        await service.publish(id, AT_ONCE)
        await save(id, 1, "new")
        const publish_at = new Date(Date.now() + 300)
        await service.publish(id, { ...AT_ONCE, publish_at })
        expect(await service.listDuePageIds(10)).toEqual([])
        expect(await service.applyScheduledChanges(id)).toBeNull()
        await new Promise((resolve) => setTimeout(resolve, 350))
        expect(await service.listDuePageIds(10)).toEqual([id])
        expect(await service.listDuePageIds(10, id)).toEqual([])
        const settled = await Promise.all([
          service.applyScheduledChanges(id),
          service.applyScheduledChanges(id),
        ])
        expect(settled.filter((page) => page !== null)).toEqual([{ id, is_public: true }])
        expect(await service.listMillesimePages()).toMatchObject([
          { live_revision: 2, live_since: publish_at, next_revision: null },
        ])
        expect(await addresses()).toEqual(["new held", "old leads on"])
      })
    })
  },
})
