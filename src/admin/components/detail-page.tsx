import type { ReactNode } from "react"
import { PageSkeleton } from "./page-skeleton"
import { Unavailable } from "./unavailable"

type DetailPageProps<Item> = {
  /** What the page is about, and why it couldn't be loaded. */
  query: { data: Item | undefined; error: Error | null }
  texts: { failed: string; unknown: string; back: string }
  /** Where to go instead. */
  list: string
  hasSidebar?: boolean
  children: (item: Item) => ReactNode
}

/** A page of one thing: until it is there, its outline or what went wrong. */
export const DetailPage = <Item,>({
  query: { data, error },
  texts,
  list,
  hasSidebar = false,
  children,
}: DetailPageProps<Item>) => {
  if (data !== undefined) return children(data)
  // A look that fails after another leaves the last known state on the page.
  return error ? (
    <Unavailable error={error} texts={texts} list={list} />
  ) : (
    <PageSkeleton hasSidebar={hasSidebar} />
  )
}

/** Sections in two columns, and below each other on a narrow screen, as on Medusa's own pages. */
export const TwoColumns = ({ main, side }: { main: ReactNode; side: ReactNode }) => (
  <div className="flex w-full flex-col gap-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px] xl:items-start">
    <div className="flex min-w-0 flex-col gap-y-3">{main}</div>
    <div className="flex min-w-0 flex-col gap-y-3">{side}</div>
  </div>
)
