import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A labelled value, as the sections of Medusa's own pages show them. */
export const SectionRow = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="text-ui-fg-subtle grid w-full grid-cols-2 items-center gap-4 px-6 py-3">
    <Text size="small" weight="plus" leading="compact">
      {title}
    </Text>
    <Text as="div" size="small" leading="compact" className="text-pretty break-words">
      {children}
    </Text>
  </div>
)

/** Labelled values; what is not known stays out. */
export const SectionRows = ({ rows }: { rows: readonly [title: string, value: ReactNode][] }) =>
  rows
    .filter(([, value]) => value !== null)
    .map(([title, value]) => (
      <SectionRow key={title} title={title}>
        {value}
      </SectionRow>
    ))
