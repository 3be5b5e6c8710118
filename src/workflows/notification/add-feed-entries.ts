import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { isDuplicateError } from "../../errors"

export type FeedEntry = {
  /** There is one entry per key. */
  key: string
  title: string
  description: string
  resource_id: string
}

/** Adds entries to the notifications in the admin, unless they exist. */
export const addFeedEntries = async (
  container: MedusaContainer,
  entries: readonly FeedEntry[],
): Promise<void> => {
  if (!entries.length) return
  const add = () =>
    container.resolve(Modules.NOTIFICATION).createNotifications(
      entries.map(({ key, title, description, resource_id }) => ({
        to: "",
        channel: "feed",
        template: "admin-ui",
        idempotency_key: `feed:${key}`,
        resource_id,
        data: { title, description },
      })),
    )
  try {
    await add()
  } catch (error) {
    // Another process has just added one of them; Medusa leaves out those that exist.
    if (!isDuplicateError(error)) throw error
    await add()
  }
}
