import type { PublicationFacts } from "./rules/publication"
import type { MenuItems, PageChange, PageContent } from "./types"

type Moment = Date | string

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

export type RevisionRow = {
  id: string
  page_id: string
  number: number
  content: PageContent
  changes: PageChange[]
  created_by: string | null
  created_at: Moment
}

export type AddressRow = {
  page_id: string
  locale: string
  slug: string
  public_since: Moment | null
  is_held: boolean
}

export type PreviewRow = {
  id: string
  page_id: string
  expires_at: Moment
  created_by: string | null
  created_at: Moment
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
