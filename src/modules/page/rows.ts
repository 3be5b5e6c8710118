import type { Moment } from "../../shared/moment"
import type { PublicationFacts } from "./rules/publication"
import type { MenuItems, PageChange, PageContent } from "./types"

export type PageRow = PublicationFacts & {
  id: string
  key: string
  draft: PageContent
  version: number
  edited_by: string | null
  edited_at: Moment
  last_revision: number
  first_public_at: Moment | null
  created_at: Moment
}

export type PageRevisionRow = {
  id: string
  page_id: string
  number: number
  content: PageContent
  changes: PageChange[]
  created_by: string | null
  created_at: Moment
}

export type PageAddressRow = {
  page_id: string
  locale: string
  slug: string
  public_since: Moment | null
  is_held: boolean
  /** If it was read as a relation. */
  page?: PageRow
}

export type PagePreviewRow = {
  id: string
  page_id: string
  expires_at: Moment
  created_by: string | null
  created_at: Moment
  /** If it was read as a relation. */
  page?: PageRow | null
}

export type MenuRow = {
  id: string
  handle: string
  items: MenuItems
  version: number
  edited_by: string | null
  created_at: Moment
  updated_at: Moment
}

export type AcceptedTermsRow = {
  id: string
  cart_id: string
  order_id: string | null
  page_id: string
  revision: number
  locale: string
  accepted_at: Moment
}
