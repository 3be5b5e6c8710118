import { useSortable } from "@dnd-kit/sortable"
import { CSS } from "@dnd-kit/utilities"
import {
  ArrowDownMini,
  ArrowLeftMini,
  ArrowRightMini,
  ArrowUpMini,
  DotsSix,
  PencilSquare,
  Trash,
} from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import type { KeyboardEvent } from "react"
import type { AdminMenu } from "../../../contracts/page"
import { type Action, ActionMenu } from "../../components/action-menu"
import type { TextKey } from "../../i18n/en"
import { useText } from "../../lib/use-text"
import { EntryTarget } from "./entry-target"
import type { Entry } from "./entries"
import type { MOVES } from "./tree"
import { INDENT } from "./use-entry-drag"

type Move = keyof typeof MOVES

const KEYS: Record<string, Move> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "indent",
  ArrowLeft: "outdent",
}

const MOVE_ACTIONS = {
  up: { label: "actions.moveUp", icon: <ArrowUpMini /> },
  down: { label: "actions.moveDown", icon: <ArrowDownMini /> },
  indent: { label: "menus.editor.indent", icon: <ArrowRightMini /> },
  outdent: { label: "menus.editor.outdent", icon: <ArrowLeftMini /> },
} as const satisfies Record<Move, { label: TextKey; icon: Action["icon"] }>

type EntryRowProps = {
  entry: Entry
  pages: AdminMenu["pages"]
  /** The moves there are for it, at its place. */
  moves: readonly Move[]
  onMove: (move: Move) => void
  onEdit: () => void
  onRemove: () => void
}

export const EntryRow = ({ entry, pages, moves, onMove, onEdit, onRemove }: EntryRowProps) => {
  const t = useText()
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } =
    useSortable({ id: entry.id })

  const onKeyDown = (event: KeyboardEvent) => {
    const move = KEYS[event.key]
    if (!move) return
    event.preventDefault()
    if (moves.includes(move)) onMove(move)
  }

  return (
    <li
      ref={setNodeRef}
      style={{
        transform: CSS.Translate.toString(transform),
        transition,
        paddingLeft: 16 + entry.depth * INDENT,
      }}
      className={clx(
        "bg-ui-bg-base flex items-center gap-x-3 py-2 pr-6",
        isDragging && "shadow-elevation-card-hover relative z-10",
      )}
    >
      <button
        ref={setActivatorNodeRef}
        {...listeners}
        type="button"
        aria-label={t("menus.editor.drag", { label: entry.label })}
        onKeyDown={onKeyDown}
        className="text-ui-fg-muted hover:text-ui-fg-subtle focus-visible:shadow-borders-focus cursor-grab touch-none rounded p-1 outline-none active:cursor-grabbing"
      >
        <DotsSix />
      </button>
      <div className="flex min-w-0 flex-1 flex-col">
        <Text size="small" weight="plus" leading="compact" className="truncate">
          {entry.label}
        </Text>
        <EntryTarget entry={entry} pages={pages} />
      </div>
      <ActionMenu
        groups={[
          [{ label: t("actions.edit"), icon: <PencilSquare />, onClick: onEdit }],
          moves.map((move) => ({
            label: t(MOVE_ACTIONS[move].label),
            icon: MOVE_ACTIONS[move].icon,
            onClick: () => onMove(move),
          })),
          [{ label: t("actions.remove"), icon: <Trash />, onClick: onRemove }],
        ]}
      />
    </li>
  )
}
