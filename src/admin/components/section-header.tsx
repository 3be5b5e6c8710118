import { PencilSquare } from "@medusajs/icons"
import { Heading } from "@medusajs/ui"
import type { ReactNode } from "react"
import { ActionMenu } from "./action-menu"
import { useText } from "../lib/use-text"

type SectionHeaderProps = { title: string; children?: ReactNode }

export const SectionHeader = ({ title, children }: SectionHeaderProps) => (
  <div className="flex min-h-[61px] items-center justify-between gap-x-4 px-6 py-4">
    <Heading level="h2">{title}</Heading>
    <div className="flex items-center gap-x-4">{children}</div>
  </div>
)

export const EditMenu = ({ onEdit }: { onEdit: () => void }) => (
  <ActionMenu
    groups={[[{ label: useText()("actions.edit"), icon: <PencilSquare />, onClick: onEdit }]]}
  />
)
