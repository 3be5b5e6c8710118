import type { MedusaContainer } from "@medusajs/framework/types"
import { DomainError, detail, isDomainError } from "../../errors"
import { retrievePageRow } from "../../queries/page/admin"
import { authorsOf } from "../../queries/page/authors"

/**
 * Runs a write of a page.
 * @throws DomainError what the write throws; `page_stale` with the name of the user who changed the draft, if it is known
 */
export const nameEditor = async <T>(
  container: MedusaContainer,
  pageId: string,
  write: () => Promise<T>,
): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    if (!isDomainError(error) || error.code !== "page_stale") throw error
    const { version, edited_by } = await retrievePageRow(container, pageId)
    const name = (await authorsOf(container, [edited_by]))(edited_by)?.name
    if (!name) throw error
    throw new DomainError("page_stale.edited_by", { name }, [
      detail("version", "stale_version_by", { version, name }),
    ])
  }
}
