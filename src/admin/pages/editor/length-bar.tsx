import { clx } from "@medusajs/ui"

/** How much of the room a text takes: green while it fits, orange beyond. */
export const LengthBar = ({ length, good }: { length: number; good: number }) => (
  <div aria-hidden className="bg-ui-bg-component h-1 overflow-hidden rounded-full">
    <div
      style={{ width: `${Math.min(100, (length / good) * 100)}%` }}
      className={clx(
        "h-full rounded-full",
        length > good ? "bg-ui-tag-orange-icon" : "bg-ui-tag-green-icon",
      )}
    />
  </div>
)
