import {
  type DragEndEvent,
  type DragMoveEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core"
import { useState } from "react"
import type { Entry } from "./entries"
import { moveTo } from "./tree"

/** How far to the right an entry of the second level begins, in pixels. */
export const INDENT = 28

type Drag = { id: string; over: string; x: number }

/** Dragging in a menu: up and down for the order, to the right for the second level. */
export const useEntryDrag = (entries: readonly Entry[], onChange: (entries: Entry[]) => void) => {
  const [drag, setDrag] = useState<Drag | null>(null)
  // A press alone is none, so that the handle can be clicked and focused.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))

  const moved = ({ id, over, x }: Drag): Entry[] => {
    const depth = entries.find((entry) => entry.id === id)?.depth ?? 0
    return moveTo(entries, id, over, depth * INDENT + x > INDENT / 2 ? 1 : 0)
  }

  const dragOf = ({ active, over, delta }: DragMoveEvent | DragEndEvent): Drag => ({
    id: String(active.id),
    over: String(over?.id ?? active.id),
    x: delta.x,
  })

  const carried = drag && moved(drag).find(({ id }) => id === drag.id)
  const start = drag ? entries.findIndex(({ id }) => id === drag.id) : -1
  const isBelow = (index: number) =>
    entries[start]?.depth === 0 &&
    index > start &&
    entries.slice(start + 1, index + 1).every(({ depth }) => depth === 1)

  return {
    carried,
    /** What is below the entry in hand goes along unseen. */
    shown: entries
      .filter((_, index) => !isBelow(index))
      .map((entry) => (entry.id === carried?.id ? carried : entry)),
    context: {
      sensors,
      onDragStart: ({ active }: { active: { id: string | number } }) =>
        setDrag({ id: String(active.id), over: String(active.id), x: 0 }),
      onDragMove: (event: DragMoveEvent) => setDrag(dragOf(event)),
      onDragEnd: (event: DragEndEvent) => {
        setDrag(null)
        onChange(moved(dragOf(event)))
      },
      onDragCancel: () => setDrag(null),
    },
  }
}
