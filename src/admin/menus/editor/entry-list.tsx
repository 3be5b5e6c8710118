import { closestCenter, DndContext, MeasuringStrategy } from "@dnd-kit/core"
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable"
import { useState } from "react"
import type { AdminMenu } from "../../../contracts/page"
import { useConfirmPrompt } from "../../lib/use-confirm-prompt"
import { useText } from "../../lib/use-text"
import { EntryRow } from "./entry-row"
import type { Entry } from "./entries"
import { hasEntriesBelow, MOVES, positionOf, removeEntry } from "./tree"
import { useEntryDrag } from "./use-entry-drag"

const MOVE_NAMES = Object.keys(MOVES) as (keyof typeof MOVES)[]

const nothing = () => undefined

/** Only a pointer drags; what it would be told is for those who see. Keys have the buttons of each entry. */
const SILENT = {
  onDragStart: nothing,
  onDragMove: nothing,
  onDragOver: nothing,
  onDragEnd: nothing,
  onDragCancel: nothing,
}

type EntryListProps = {
  entries: readonly Entry[]
  /** Those that saved entries lead to. */
  pages: AdminMenu["pages"]
  onChange: (entries: Entry[]) => void
  onEdit: (entry: Entry) => void
}

/** The entries of a menu in one language, to be dragged, or moved by their menus and by the arrow keys. */
export const EntryList = ({ entries, pages, onChange, onEdit }: EntryListProps) => {
  const t = useText()
  const { shown, context } = useEntryDrag(entries, onChange)
  const confirm = useConfirmPrompt()
  const [told, setTold] = useState("")

  const move = ({ id, label }: Entry, name: keyof typeof MOVES) => {
    const moved = MOVES[name](entries, id)
    if (!moved) return
    const { place, count, parent } = positionOf(moved, id)
    setTold(
      parent
        ? t("menus.editor.movedBelow", { label, place, count, parent: parent.label })
        : t("menus.editor.moved", { label, place, count }),
    )
    onChange(moved)
  }

  const remove = async ({ id, label }: Entry) => {
    const question = {
      title: t("menus.editor.removeQuestion", { label }),
      description: t(
        hasEntriesBelow(entries, id) ? "menus.editor.removeBelow" : "menus.editor.removeOne",
      ),
      confirmText: t("actions.remove"),
    }
    if (await confirm(question)) onChange(removeEntry(entries, id))
  }

  return (
    <DndContext
      {...context}
      collisionDetection={closestCenter}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{ announcements: SILENT }}
    >
      <SortableContext items={shown.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ul className="divide-y">
          {shown.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              pages={pages}
              moves={MOVE_NAMES.filter((name) => MOVES[name](entries, entry.id))}
              onMove={(name) => move(entry, name)}
              onEdit={() => onEdit(entry)}
              onRemove={() => void remove(entry)}
            />
          ))}
        </ul>
      </SortableContext>
      <div aria-live="polite" className="sr-only">
        {told}
      </div>
    </DndContext>
  )
}
