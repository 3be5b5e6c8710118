import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaService, generateEntityId } from "@medusajs/framework/utils"
import { DomainError } from "../../errors"
import { knexOf } from "../../shared/knex"
import { PluginService } from "../../shared/plugin-service"
import { type TermsAcceptance, assignToOrder, recordAcceptance } from "./accepted-terms-repository"
import { contentOf } from "./addresses"
import * as menus from "./menu-repository"
import AcceptedTerms from "./models/accepted-terms"
import Menu from "./models/menu"
import Page from "./models/page"
import PageAddress from "./models/page-address"
import PagePreview from "./models/page-preview"
import PageRevision from "./models/page-revision"
import { type PageListQuery, findNextChange, listPageRows } from "./page-list"
import * as pages from "./page-repository"
import type {
  AcceptedTermsRow,
  MenuRow,
  PageAddressRow,
  PagePreviewRow,
  PageRevisionRow,
  PageRow,
} from "./rows"
import { isSameContent } from "./rules/changes"
import { type DraftEdit, applyEdit, findDraftProblem } from "./rules/draft"
import { type Publication, liveAt } from "./rules/publication"
import type { MenuItems, PageContent } from "./types"

type Saved = { id: string }

/** When a publication begins and ends; `publish_at` null: now. */
export type PublicationPeriod = { publish_at: Date | null; unpublish_at: Date | null }

type Rows = {
  MillesimePage: { dto: PageRow; model: typeof Page }
  MillesimePageRevision: { dto: PageRevisionRow; model: typeof PageRevision }
  MillesimePageAddress: { dto: PageAddressRow; model: typeof PageAddress }
  MillesimePagePreview: { dto: PagePreviewRow; model: typeof PagePreview }
  MillesimeMenu: { dto: MenuRow; model: typeof Menu }
  MillesimeAcceptedTerms: { dto: AcceptedTermsRow; model: typeof AcceptedTerms }
}

/**
 * Pages with their revisions and addresses, menus, preview tokens and accepted terms. Every action on a page reads and writes
 * under a lock of its row, so concurrent actions run one after the other.
 */
class PageModuleService extends PluginService(
  MedusaService<Rows>({
    MillesimePage: Page,
    MillesimePageRevision: PageRevision,
    MillesimePageAddress: PageAddress,
    MillesimePagePreview: PagePreview,
    MillesimeMenu: Menu,
    MillesimeAcceptedTerms: AcceptedTerms,
  }),
) {
  /** The locales that pages are written in; the first is the default. */
  get locales(): readonly string[] {
    return this.options.locales
  }

  async listRows(query: PageListQuery) {
    return this.transaction_((knex) => listPageRows(knex, query))
  }

  /** When the public content of any page next changes by itself; null if no change is scheduled. */
  async findNextChange(now: Date): Promise<Date | null> {
    return this.transaction_((knex) => findNextChange(knex, now))
  }

  /** @throws DomainError `invalid_request`, `page_key_taken`, `page_slug_taken` */
  async createPage(page: { key: string; edit: DraftEdit; by: string }): Promise<Saved> {
    return this.transaction_(async (knex) => {
      const draft = this.edited_({}, page.edit)
      return { id: await pages.insertPage(knex, { ...page, draft, now: new Date() }) }
    })
  }

  /**
   * Changes the draft, unless it has that content already; the public content stays as it is.
   * @throws DomainError `not_found`, `invalid_request`, `page_stale`, `page_slug_taken`, `page_invalid_transition`
   */
  async updateDraft(
    id: string,
    { version, edit, by }: { version: number; edit: DraftEdit; by: string },
  ): Promise<Saved> {
    return this.transaction_(async (knex) => {
      const now = new Date()
      const page = await pages.lockForAction(knex, id, "edit", now)
      pages.throwIfStale(page, version)
      const draft = this.edited_(page.draft, edit)
      if (isSameContent(draft, page.draft)) return { id }
      await pages.updateDraft(knex, page, { draft, by, now })
      return { id }
    })
  }

  /**
   * Creates a revision of the draft, and makes it public now or at `publish_at`.
   * @throws DomainError `not_found`, `page_stale`, `page_slug_taken`, `page_invalid_transition`
   */
  async publish(
    id: string,
    { publish_at, unpublish_at, version, by }: PublicationPeriod & { version?: number; by: string },
  ): Promise<Saved> {
    return this.transaction_(async (knex) => {
      const now = new Date()
      const page = await pages.lockForAction(knex, id, "publish", now)
      pages.throwIfStale(page, version)
      const revision = await pages.createRevision(knex, page, by)
      const live = liveAt(page, now)
      const since = publish_at ?? (live?.revision === revision ? live.since : now)
      const publication: Publication = { revision, since, until: unpublish_at }
      await pages.setPublications(
        knex,
        page,
        publish_at ? { live, next: publication } : { live: publication, next: null },
        now,
      )
      return { id }
    })
  }

  /** Cancels a scheduled publication. @throws DomainError `not_found`, `page_invalid_transition` */
  async unschedule(id: string): Promise<Saved> {
    return this.transaction_(async (knex) => {
      const now = new Date()
      const page = await pages.lockForAction(knex, id, "unschedule", now)
      await pages.setPublications(knex, page, { live: liveAt(page, now), next: null }, now)
      return { id }
    })
  }

  /** Ends the live and the scheduled publication. @throws DomainError `not_found`, `page_invalid_transition` */
  async unpublish(id: string): Promise<Saved> {
    return this.transaction_(async (knex) => {
      const now = new Date()
      const page = await pages.lockForAction(knex, id, "unpublish", now)
      await pages.setPublications(knex, page, { live: null, next: null }, now)
      return { id }
    })
  }

  /** @throws DomainError `not_found`, `page_invalid_transition` */
  async archive(id: string): Promise<Saved> {
    return this.transaction_(async (knex) => {
      const now = new Date()
      const page = await pages.lockForAction(knex, id, "archive", now)
      if (page.archived_at) return { id }
      // A page is restored from a revision, so the draft must not be lost.
      await pages.createRevision(knex, page, page.edited_by ?? "")
      await pages.setPublications(knex, page, { live: null, next: null, archived_at: now }, now)
      return { id }
    })
  }

  /**
   * Replaces the draft by a revision; an archived page becomes a draft again.
   * @throws DomainError `not_found`, `page_stale`, `page_slug_taken`
   */
  async restore(
    id: string,
    { number, version, by }: { number: number; version?: number; by: string },
  ): Promise<Saved> {
    return this.transaction_(async (knex) => {
      const now = new Date()
      const page = await pages.lockForAction(knex, id, "restore", now)
      if (number < 1 || number > page.last_revision)
        throw new DomainError("not_found.page_revision")
      pages.throwIfStale(page, version)
      const draft = await contentOf(knex, id, number)
      if (!page.archived_at && isSameContent(draft, page.draft)) return { id }
      await pages.updateDraft(knex, page, { draft, by, now })
      return { id }
    })
  }

  /** @throws DomainError `not_found`, `page_published` */
  async deletePage(id: string): Promise<Saved> {
    return this.transaction_(async (knex) => {
      const now = new Date()
      await pages.lockForAction(knex, id, "delete", now)
      await pages.deletePage(knex, id, now)
      return { id }
    })
  }

  /** Ids of pages with a scheduled change that is due, in order, at most `limit` after the id `after`. */
  async listDuePageIds(limit: number, after = ""): Promise<string[]> {
    return this.transaction_((knex) => pages.listDueIds(knex, { now: new Date(), after, limit }))
  }

  /** Applies due scheduled changes. @returns null if already applied or locked by another process */
  async applyScheduledChanges(id: string): Promise<{ id: string; is_public: boolean } | null> {
    return this.transaction_(async (knex) => {
      const now = new Date()
      const page = await pages.lockDue(knex, id, now)
      return page ? { id, is_public: await pages.applyDueChanges(knex, page, now) } : null
    })
  }

  /** @throws DomainError `not_found` */
  async createPreviewToken(
    pageId: string,
    { token_hash, expires_at, by }: { token_hash: string; expires_at: Date; by: string },
  ): Promise<Saved> {
    return this.transaction_(async (knex) => {
      await pages.lockPage(knex, pageId)
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

  /** @throws DomainError `not_found` for one that is unknown or expired */
  async revokePreviewToken(pageId: string, id: string): Promise<void> {
    await this.transaction_(async (knex) => {
      const count = await knex("millesime_page_preview")
        .where({ id, page_id: pageId })
        .where("expires_at", ">", new Date())
        .delete()
      if (!count) throw new DomainError("not_found.preview_token")
    })
  }

  async deleteExpiredPreviewTokens(): Promise<void> {
    await this.transaction_((knex) =>
      knex("millesime_page_preview")
        .whereNull("deleted_at")
        .where("expires_at", "<=", new Date())
        .delete(),
    )
  }

  /** @throws DomainError `menu_handle_taken` */
  async createMenu(menu: { handle: string; items: MenuItems; by: string }): Promise<Saved> {
    return this.transaction_(async (knex) => {
      await menus.insertMenu(knex, menu)
      return { id: menu.handle }
    })
  }

  /** @throws DomainError `not_found`, `menu_stale` */
  async updateMenu(menu: {
    handle: string
    version: number
    items: MenuItems
    by: string
  }): Promise<Saved> {
    return this.transaction_(async (knex) => {
      await menus.updateMenu(knex, menu)
      return { id: menu.handle }
    })
  }

  /** @throws DomainError `not_found` */
  async deleteMenu(handle: string): Promise<Saved> {
    return this.transaction_(async (knex) => ({ id: await menus.deleteMenu(knex, handle) }))
  }

  /** Records what a cart's customer accepts; null removes it. @returns what they had accepted before */
  async acceptTerms(
    cartId: string,
    terms: TermsAcceptance | null,
  ): Promise<TermsAcceptance | null> {
    return this.transaction_((knex) => recordAcceptance(knex, cartId, terms))
  }

  /** Assigns the terms that a cart's customer accepted to the order; null undoes that. */
  async assignTermsToOrder(cartId: string, orderId: string | null): Promise<void> {
    await this.transaction_((knex) => assignToOrder(knex, cartId, orderId))
  }

  private edited_(draft: PageContent, edit: DraftEdit): PageContent {
    const problem = findDraftProblem(draft, edit, this.locales)
    if (problem) throw new DomainError("invalid_request", undefined, [problem])
    return applyEdit(draft, edit)
  }

  private async transaction_<T>(work: (knex: Knex) => Promise<T>): Promise<T> {
    return this.inTransaction_((context) => work(knexOf(context)))
  }
}

export default PageModuleService
