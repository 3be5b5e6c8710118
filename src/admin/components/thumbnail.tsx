import { Photo } from "@medusajs/icons"

export const Thumbnail = ({ src }: { src: string | null }) => (
  <div className="bg-ui-bg-component border-ui-border-base flex h-8 w-6 shrink-0 items-center justify-center overflow-hidden rounded border">
    {src ? (
      <img src={src} alt="" className="size-full object-cover object-center" />
    ) : (
      <Photo className="text-ui-fg-subtle" />
    )}
  </div>
)
