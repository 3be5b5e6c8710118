import { model } from "@medusajs/framework/utils"
import PageAddress from "./page-address"
import PagePreview from "./page-preview"
import PageRevision from "./page-revision"

/**
 * A page in all its languages. `draft` is what staff write; what visitors see is a revision, and which one at a moment
 * follows from the times alone (`rules/publication.ts`).
 */
const Page = model
  .define("millesime_page", {
    id: model.id({ prefix: "page" }).primaryKey(),
    /** How frontends know it; never changes. */
    key: model.text(),
    /** By locale (`PageContent`). */
    draft: model.json(),
    /** Counts changes of the draft, so that nobody overwrites what somebody else has written meanwhile. */
    version: model.number().default(1),
    /** Member of staff or key that last changed the draft, and when. */
    edited_by: model.text().nullable(),
    edited_at: model.dateTime(),
    /** Newest; 0: none yet. */
    last_revision: model.number().default(0),
    live_revision: model.number().nullable(),
    live_since: model.dateTime().nullable(),
    live_until: model.dateTime().nullable(),
    next_revision: model.number().nullable(),
    next_since: model.dateTime().nullable(),
    next_until: model.dateTime().nullable(),
    /** When visitors could first read it. */
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
