import { clx, Skeleton } from "@medusajs/ui"

const Block = ({ className }: { className: string }) => (
  <Skeleton className={clx("w-full rounded-lg", className)} />
)

/** In place of a page that is on its way, as Medusa's own pages show it. */
export const PageSkeleton = ({ hasSidebar = false }: { hasSidebar?: boolean }) => (
  <div
    aria-hidden
    className="flex w-full flex-col gap-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_auto] xl:items-start"
  >
    <div className="flex min-w-0 flex-col gap-y-3">
      <Block className="h-[219px]" />
      <Block className="h-[460px]" />
    </div>
    {hasSidebar && (
      <div className="flex flex-col gap-y-3 xl:w-[440px]">
        <Block className="h-[140px]" />
        <Block className="h-[320px]" />
      </div>
    )}
  </div>
)
