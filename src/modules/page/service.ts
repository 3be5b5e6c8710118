import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaService, generateEntityId } from "@medusajs/framework/utils"
import { type PluginOptions, parsePluginOptions } from "../../options"
import { knexOf } from "../../shared/knex"
import { Transactional } from "../../shared/transactional"
import { contentOf } from "./addresses"
import * as menus from "./menus"
import AcceptedTerms from "./models/accepted-terms"
import Menu from "./models/menu"
import Page from "./models/page"
import PageAddress from "./models/page-address"
import PagePreview from "./models/page-preview"
import PageRevision from "./models/page-revision"
import { type PageList, listPageRows, nextChange } from "./listing"
import { type PageRefusal, Refused } from "./refusals"
import { isSameContent } from "./rules/changes"
import { type DraftEdit, draftProblem, edited } from "./rules/draft"
import { type Publication, liveAt } from "./rules/publication"
import { type Acceptance, bindToOrder, recordAcceptance } from "./terms"
import type { MenuItems } from "./types"
import * as writing from "./writing"

type Saved = { id: string }

/** When a publication begins and ends; `publish_at` null: now. */
export type Times = { publish_at: Date | null; unpublish_at: Date | null }

/**
 * Keeps pages, their revisions and addresses, menus, preview tokens and accepted terms. Every action on a page looks and
 * writes under the lock of its row: of two at once, the second finds what the first has left.
 */
class PageModuleService extends Transactional(
  MedusaService({
    MillesimePage: Page,
    MillesimePageRevision: PageRevision,
    MillesimePageAddress: PageAddress,
    MillesimePagePreview: PagePreview,
    MillesimeMenu: Menu,
    MillesimeAcceptedTerms: AcceptedTerms,
  }),
) {
  readonly options: PluginOptions

  constructor(...args: [container: Record<string, unknown>, options?: unknown]) {
    super(...args)
    this.options = parsePluginOptions(args[1])
  }

  /** The languages that pages are written in; the first is the default. */
  get locales(): readonly string[] {
    return this.options.locales
  }

  async listRows(list: PageList) {
    return this.withKnex_((knex) => listPageRows(knex, list))
  }

  /** When visitors next see something else of any page; null: never. */
  async nextChange(now: Date): Promise<Date | null> {
    return this.withKnex_((knex) => nextChange(knex, now))
  }

  async open(page: { key: string; edit: DraftEdit; by: string }): Promise<Saved | PageRefusal> {
    return this.deciding_(async (knex) => {
      const draft = this.editedOrRefused_({}, page.edit)
      return { id: await writing.insertPage(knex, { ...page, draft, now: new Date() }) }
    })
  }

  /** Changes the draft, unless it is so already; visitors see none of it. */
  async saveDraft(
    id: string,
    { version, edit, by }: { version: number; edit: DraftEdit; by: string },
  ): Promise<Saved | PageRefusal> {
    return this.deciding_(async (knex) => {
      const now = new Date()
      const page = await writing.lockFor(knex, id, "edit", now)
      writing.throwIfStale(page, version)
      const draft = this.editedOrRefused_(page.draft, edit)
      if (isSameContent(draft, page.draft)) return { id }
      await writing.writeDraft(knex, page, { draft, by, now })
      return { id }
    })
  }

  /** Freezes the draft as a revision, and makes it public now or later. */
  async publish(
    id: string,
    { publish_at, unpublish_at, version, by }: Times & { version?: number; by: string },
  ): Promise<Saved | PageRefusal> {
    return this.deciding_(async (knex) => {
      const now = new Date()
      const page = await writing.lockFor(knex, id, "publish", now)
      writing.throwIfStale(page, version)
      const revision = await writing.freezeDraft(knex, page, by)
      const present = liveAt(page, now)
      const since = publish_at ?? (present?.revision === revision ? present.since : now)
      const publication: Publication = { revision, since, until: unpublish_at }
      await writing.writePublications(
        knex,
        page,
        publish_at ? { live: present, next: publication } : { live: publication, next: null },
        now,
      )
      return { id }
    })
  }

  /** What is public stays so; what was to come doesn't. */
  async unschedule(id: string): Promise<Saved | PageRefusal> {
    return this.deciding_(async (knex) => {
      const now = new Date()
      const page = await writing.lockFor(knex, id, "unschedule", now)
      await writing.writePublications(knex, page, { live: liveAt(page, now), next: null }, now)
      return { id }
    })
  }

  async unpublish(id: string): Promise<Saved | PageRefusal> {
    return this.deciding_(async (knex) => {
      const now = new Date()
      const page = await writing.lockFor(knex, id, "unpublish", now)
      await writing.writePublications(knex, page, { live: null, next: null }, now)
      return { id }
    })
  }

  async archive(id: string): Promise<Saved | PageRefusal> {
    return this.deciding_(async (knex) => {
      const now = new Date()
      const page = await writing.lockFor(knex, id, "archive", now)
      if (page.archived_at) return { id }
      // The way back is a revision, so what was being written becomes one.
      await writing.freezeDraft(knex, page, page.edited_by ?? "")
      await writing.writePublications(knex, page, { live: null, next: null, archived_at: now }, now)
      return { id }
    })
  }

  /** Makes a revision the draft; an archived page is a draft again. */
  async restore(
    id: string,
    { number, version, by }: { number: number; version?: number; by: string },
  ): Promise<Saved | PageRefusal> {
    return this.deciding_(async (knex) => {
      const now = new Date()
      const page = await writing.lockFor(knex, id, "restore", now)
      if (number < 1 || number > page.last_revision) throw new Refused({ refusal: "not_found" })
      writing.throwIfStale(page, version)
      const draft = await contentOf(knex, id, number)
      if (!page.archived_at && isSameContent(draft, page.draft)) return { id }
      await writing.writeDraft(knex, page, { draft, by, now })
      return { id }
    })
  }

  async remove(id: string): Promise<Saved | PageRefusal> {
    return this.deciding_(async (knex) => {
      const now = new Date()
      await writing.lockFor(knex, id, "delete", now)
      await writing.removePage(knex, id, now)
      return { id }
    })
  }

  /** Pages in which time has changed something, by id, at most `limit` of those after one. Reading is exact anyway. */
  async listDue(limit: number, after = ""): Promise<string[]> {
    return this.withKnex_((knex) => writing.dueIds(knex, { now: new Date(), after, limit }))
  }

  /** Puts what time has brought in its place. @returns null where somebody else has done it, or is at it */
  async settle(id: string): Promise<{ id: string; is_public: boolean } | null> {
    return this.withKnex_(async (knex) => {
      const now = new Date()
      const page = await writing.lockDue(knex, id, now)
      return page ? { id, is_public: await writing.settle(knex, page, now) } : null
    })
  }

  async openPreview(
    pageId: string,
    { token_hash, expires_at, by }: { token_hash: string; expires_at: Date; by: string },
  ): Promise<Saved | PageRefusal> {
    return this.deciding_(async (knex) => {
      await writing.lockPage(knex, pageId)
      const id = generateEntityId(undefined, "ppre")
      await knex("millesime_page_preview").insert({
        id,
        page_id: pageId,
        token_hash,
        expires_at,
        created_by: by,
      })
      return { id }
    })
  }

  /** @returns whether there was one */
  async revokePreview(pageId: string, id: string): Promise<boolean> {
    return this.withKnex_(async (knex) => {
      const removed = await knex("millesime_page_preview")
        .where({ id, page_id: pageId })
        .where("expires_at", ">", new Date())
        .delete()
      return removed > 0
    })
  }

  async removeExpiredPreviews(): Promise<void> {
    await this.withKnex_((knex) =>
      knex("millesime_page_preview").whereNull("deleted_at").where("expires_at", "<=", new Date()).delete(),
    )
  }

  async openMenu(menu: { handle: string; items: MenuItems; by: string }) {
    return this.deciding_(async (knex) => {
      await menus.insertMenu(knex, menu)
      return { id: menu.handle }
    })
  }

  async saveMenu(menu: { handle: string; version: number; items: MenuItems; by: string }) {
    return this.deciding_(async (knex) => {
      await menus.writeMenu(knex, menu)
      return { id: menu.handle }
    })
  }

  async removeMenu(handle: string): Promise<Saved | PageRefusal> {
    return this.deciding_(async (knex) => ({ id: await menus.removeMenu(knex, handle) }))
  }

  /** @returns what the cart had accepted before, for an undo */
  async acceptTerms(cartId: string, terms: Acceptance | null): Promise<Acceptance | null> {
    return this.withKnex_((knex) => recordAcceptance(knex, cartId, terms))
  }

  /** The terms that a cart's customer accepted are its order's; null takes them back. */
  async bindTerms(cartId: string, orderId: string | null): Promise<void> {
    await this.withKnex_((knex) => bindToOrder(knex, cartId, orderId))
  }

  private editedOrRefused_(draft: Parameters<typeof edited>[0], edit: DraftEdit) {
    const problem = draftProblem(draft, edit, this.locales)
    if (problem) throw new Refused({ refusal: "invalid", problem })
    return edited(draft, edit)
  }

  /** One transaction; what is refused on the way leaves nothing behind. */
  private async deciding_<T>(work: (knex: Knex) => Promise<T>): Promise<T | PageRefusal> {
    try {
      return await this.withKnex_(work)
    } catch (error) {
      if (error instanceof Refused) return error.why
      throw error
    }
  }

  private async withKnex_<T>(work: (knex: Knex) => Promise<T>): Promise<T> {
    return this.inTransaction_((context) => work(knexOf(context)))
  }
}

export default PageModuleService
