import { model } from "@medusajs/framework/utils"
import PageAddress from "./page-address"
import PagePreview from "./page-preview"
import PageRevision from "./page-revision"

/**
 * A page in all its locales. Staff edit `draft`; visitors see a revision, and which one follows from the columns `live_*`
 * and `next_*` (`rules/publication.ts`).
 */
const Page = model
  .define("millesime_page", {
    id: model.id({ prefix: "page" }).primaryKey(),
    /** Identifier for frontends; never changes. */
    key: model.text(),
    /** By locale (`PageContent`). */
    draft: model.json(),
    /** Version of the draft, for optimistic locking. */
    version: model.number().default(1),
    /** User or API key that last changed the draft, and when. */
    edited_by: model.text().nullable(),
    edited_at: model.dateTime(),
    /** Number of the newest revision; 0 before the first. */
    last_revision: model.number().default(0),
    live_revision: model.number().nullable(),
    live_since: model.dateTime().nullable(),
    live_until: model.dateTime().nullable(),
    next_revision: model.number().nullable(),
    next_since: model.dateTime().nullable(),
    next_until: model.dateTime().nullable(),
    /** When the page first became public. */
    first_public_at: model.dateTime().nullable(),
    archived_at: model.dateTime().nullable(),
    revisions: model.hasMany(() => PageRevision, { mappedBy: "page" }),
    addresses: model.hasMany(() => PageAddress, { mappedBy: "page" }),
    previews: model.hasMany(() => PagePreview, { mappedBy: "page" }),
  })
  .cascades({ delete: ["revisions", "addresses", "previews"] })
  .indexes([
    { on: ["key"], unique: true },
    { on: ["created_at"] },
    { on: ["edited_at"] },
    { on: ["next_since"], where: "next_since is not null" },
    { on: ["live_until"], where: "live_until is not null" },
    { on: ["live_since"] },
    { on: ["archived_at"] },
  ])
  .checks([
    {
      name: "millesime_page_live_whole",
      expression: (c) => `(${c.live_revision} is null) = (${c.live_since} is null)`,
    },
    {
      name: "millesime_page_next_whole",
      expression: (c) => `(${c.next_revision} is null) = (${c.next_since} is null)`,
    },
  ])

export default Page
