import { DomainError } from "../../../errors"
import { actionRoute } from "../../../http/route"
import { retrieveAdminPage } from "../../../queries/page/admin"

/** An action of staff on one page, which answers with the page as it is afterwards. */
export const staffAction = actionRoute("page", retrieveAdminPage)

/** @throws DomainError `not_found` if the path segment can't be the number of a revision */
export const parseRevisionNumber = (segment: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(segment)) throw new DomainError("not_found.page_revision")
  return Number(segment)
}
