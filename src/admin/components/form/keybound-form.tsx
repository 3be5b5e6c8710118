import type { FormEvent, KeyboardEvent, ReactNode } from "react"

type KeyboundFormProps = {
  onSubmit: () => Promise<void>
  className?: string
  children: ReactNode
}

/** Submits with Ctrl or Cmd and Enter, never with Enter alone, as Medusa's own forms do. */
export const KeyboundForm = ({ onSubmit, className, children }: KeyboundFormProps) => {
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    // A dialog of another form may be an ancestor in React's tree.
    event.stopPropagation()
    void onSubmit()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter") return
    if (event.metaKey || event.ctrlKey) {
      // Held down, the keys mean no more than pressed once.
      if (!event.repeat) submit(event)
    } else if (event.target instanceof HTMLInputElement) event.preventDefault()
  }
  return (
    <form noValidate onSubmit={submit} onKeyDown={onKeyDown} className={className}>
      {children}
    </form>
  )
}
