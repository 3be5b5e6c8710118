import type { UpdateBarrel } from "../../contracts/barrel"
import type { BarrelAction } from "../../modules/barrel/rules/lifecycle"

/** Translated texts; null deletes one, so that the text of the first language is shown. */
type Texts = Partial<Record<"title" | "subtitle" | "description", string | null>>

/** An update of the API or of an import, which can also delete translations. */
export type BarrelChanges = Omit<UpdateBarrel, "translations"> & {
  translations?: Record<string, Texts>
}

/** An update that restores what an import changed, which can also take away what the import added. */
export type BarrelRestoration = Omit<BarrelChanges, "sku"> & { sku?: string | null }

export type BarrelUpdate = {
  id: string
  update: BarrelRestoration
  /** False takes it out of the archive. */
  archive?: boolean
  /** Currencies whose price is deleted. */
  withoutPrices?: string[]
}

const ACTIONS = { published: "publish", draft: "unpublish" } as const

/** The lifecycle action of an update, or null where it has none. */
export const actionOf = ({ update: { status }, archive }: BarrelUpdate): BarrelAction | null => {
  if (archive) return "archive"
  return status ? ACTIONS[status] : null
}

/** The part of an update that Medusa's product workflow writes. An archived product is a draft. */
export const toProductUpdate = ({ id, update, archive }: BarrelUpdate) => {
  const { title, subtitle, description, handle, images, category_ids, sales_channel_ids } = update
  const status = archive ? ("draft" as const) : update.status
  return {
    id,
    ...withoutUndefined({ title, subtitle, description, handle, status, category_ids }),
    ...(images && { images, thumbnail: images[0]?.url ?? null }),
    ...(sales_channel_ids && { sales_channels: sales_channel_ids.map((id) => ({ id })) }),
  }
}

/** Medusa clears fields that are `undefined`. */
const withoutUndefined = <T extends object>(fields: T) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>
