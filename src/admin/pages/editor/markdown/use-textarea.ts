import { useRef } from "react"
import type { Edit, Selected } from "./edits"

/** Types into a field as a hand would, so that the browser can undo it. */
const typeInto = (field: HTMLTextAreaElement, insert: string) => {
  // Nothing else reaches the browser's own undo.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isDone = document.execCommand(insert ? "insertText" : "delete", false, insert)
  if (isDone) return
  field.setRangeText(insert)
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

/** A textarea, and the changes that tools make to what is written there. */
export const useTextarea = () => {
  const ref = useRef<HTMLTextAreaElement>(null)

  /** Whether there was something to change. */
  const change = (edit: (selected: Selected) => Edit | undefined): boolean => {
    const field = ref.current
    if (!field) return false
    const { value: text, selectionStart: start, selectionEnd: end } = field
    const result = edit({ text, start, end })
    if (!result) return false
    field.focus()
    field.setSelectionRange(result.from, result.to)
    if (result.insert || result.from < result.to) typeInto(field, result.insert)
    field.setSelectionRange(...result.select)
    return true
  }
  return { ref, change }
}
