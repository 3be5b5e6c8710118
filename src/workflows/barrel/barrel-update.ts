import type { UpdateBarrel } from "../../contracts/barrel"
import type { BarrelAction } from "../../modules/barrel/rules/lifecycle"

/** Texts in a further language; null takes one away, and the first language's shows again. */
type Texts = Partial<Record<"title" | "subtitle" | "description", string | null>>

/** An update as the API takes it, or as a file brings it, which can also take translations away. */
export type BarrelChanges = Omit<UpdateBarrel, "translations"> & {
  translations?: Record<string, Texts>
}

export type BarrelUpdate = { id: string; update: BarrelChanges; archive?: boolean }

const ACTIONS = { published: "publish", draft: "unpublish" } as const

/** What an update asks of the lifecycle, or null where it leaves it alone. */
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

/** Medusa takes a given `undefined` for a wish to empty the field. */
const withoutUndefined = <T extends object>(fields: T) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>
