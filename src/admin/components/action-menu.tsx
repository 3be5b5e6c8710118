import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { Fragment, type ReactNode } from "react"
import { useText } from "../lib/use-text"

export type Action = { label: string; icon: ReactNode; onClick: () => void }

/** Groups of actions behind three dots; clicks stay inside, for use in clickable rows. */
export const ActionMenu = ({ groups }: { groups: Action[][] }) => {
  const t = useText()
  const filled = groups.filter((group) => group.length)
  if (!filled.length) return null
  return (
    <div onClick={(event) => event.stopPropagation()}>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" variant="transparent" aria-label={t("actions.open")}>
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          {filled.map((group, index) => (
            <Fragment key={group.map(({ label }) => label).join()}>
              {index > 0 && <DropdownMenu.Separator />}
              {group.map(({ label, icon, onClick }) => (
                <DropdownMenu.Item
                  key={label}
                  onClick={onClick}
                  className="[&_svg]:text-ui-fg-subtle flex items-center gap-x-2"
                >
                  {icon}
                  <span>{label}</span>
                </DropdownMenu.Item>
              ))}
            </Fragment>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu>
    </div>
  )
}
