import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiError, invalidRequest } from "../../http/errors"
import { type PageRefusal, isRefused } from "../../modules/page/refusals"
import { authorsOf } from "../../queries/page/authors"

const MESSAGES = {
  not_found: "Not found",
  page_key_taken: "Another page has this key",
  menu_handle_taken: "Another menu has this handle",
  menu_stale: "Somebody else has changed the menu: read it again",
} as const

const errorOf = async (container: MedusaContainer, refused: PageRefusal): Promise<ApiError> => {
  switch (refused.refusal) {
    case "invalid":
      return invalidRequest(refused.problem.path, refused.problem.message)
    case "page_stale": {
      const author = (await authorsOf(container, [refused.edited_by]))(refused.edited_by)
      const name = author?.name ?? "Somebody else"
      return new ApiError("page_stale", `${name} has changed the draft: read it again`, [
        { path: "version", message: `is ${refused.version} now, saved by ${name}` },
      ])
    }
    case "page_slug_taken": {
      const { locale, slug } = refused
      return new ApiError("page_slug_taken", `Another page has ${slug} in ${locale}`, [
        { path: `translations.${locale}.slug`, message: `${slug} belongs to another page` },
      ])
    }
    case "page_published":
      return new ApiError("page_published", "Unpublish or archive the page first")
    case "page_invalid_transition":
      return new ApiError("page_invalid_transition", `Not while the page is ${refused.status}`)
    default:
      return new ApiError(refused.refusal, MESSAGES[refused.refusal])
  }
}

/** @throws ApiError for what the module refused */
export const orThrow = async <T extends object>(
  container: MedusaContainer,
  answer: T | PageRefusal,
): Promise<T> => {
  if (isRefused(answer)) throw await errorOf(container, answer)
  return answer
}
