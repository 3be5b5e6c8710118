import { clx, Input, Popover, Text } from "@medusajs/ui"
import { type KeyboardEvent, useId, useState } from "react"
import type { Choice } from "../../lib/language"
import { useDebounced } from "../../lib/use-debounced"
import { useText } from "../../lib/use-text"
import { type Control, Field, type FieldOf } from "./field"

export type Found = Choice & { below?: string }

/** What is found, or why nothing can be; neither while it looks. */
export type Search = { found: readonly Found[] | undefined; error: Error | null }

type SearchProps = {
  useSearch: (text: string) => Search
  placeholder: string
  /** What is called there what was chosen before. */
  chosen?: string
  onChosen?: (found: Found) => void
}

type OptionProps = { found: Found; id: string; isActive: boolean; onChoose: () => void }

const Option = ({ found, id, isActive, onChoose }: OptionProps) => (
  <li
    id={id}
    role="option"
    aria-selected={isActive}
    // The focus stays in the input.
    onMouseDown={(event) => event.preventDefault()}
    onClick={onChoose}
    className={clx(
      "hover:bg-ui-bg-component-hover flex cursor-pointer flex-col rounded-md px-2 py-1.5",
      isActive && "bg-ui-bg-component-hover",
    )}
  >
    <Text size="small" leading="compact" className="truncate">
      {found.label}
    </Text>
    {found.below && (
      <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
        {found.below}
      </Text>
    )}
  </li>
)

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

const SearchInput = ({
  useSearch,
  placeholder,
  chosen = "",
  onChosen,
  onChange,
  value: _,
  ...control
}: SearchProps & Control<string>) => {
  const t = useText()
  const list = useId()
  const [text, setText] = useState(chosen)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const { found, error } = useSearch(useDebounced(text))

  const choose = (choice: Found) => {
    setText(choice.label)
    setOpen(false)
    onChange(choice.value)
    onChosen?.(choice)
  }

  const type = (typed: string) => {
    setText(typed)
    setActive(0)
    setOpen(true)
    // What was chosen is no longer what is written there.
    onChange("")
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const current = found?.[active]
    if (step && found?.length) {
      event.preventDefault()
      setOpen(true)
      setActive(isOpen ? (active + step + found.length) % found.length : active)
    } else if (event.key === "Enter" && isOpen && current && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      choose(current)
    } else if (event.key === "Tab") setOpen(false)
  }

  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <Popover.Anchor asChild>
        <Input
          {...control}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && found?.length ? `${list}-${active}` : undefined}
          autoComplete="off"
          placeholder={placeholder}
          value={text}
          onChange={(event) => type(event.target.value)}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
      </Popover.Anchor>
      <Popover.Content
        // The list in it has a role of its own.
        role="presentation"
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => {
          // A click into the input itself opens it.
          if (event.target instanceof Element && event.target.id === control.id) {
            event.preventDefault()
          }
        }}
        className="w-[var(--radix-popper-anchor-width)]"
      >
        <ul id={list} role="listbox" aria-labelledby={control["aria-labelledby"]}>
          {found?.map((choice, index) => (
            <Option
              key={choice.value}
              found={choice}
              id={`${list}-${index}`}
              isActive={index === active}
              onChoose={() => choose(choice)}
            />
          ))}
        </ul>
        {!found?.length && (
          <Text size="small" leading="compact" className="text-ui-fg-muted px-2 py-1.5">
            {t(found ? "values.nothingFound" : error ? "values.searchFailed" : "values.searching")}
          </Text>
        )}
      </Popover.Content>
    </Popover>
  )
}

/** One of many: what is typed is looked for, what is found can be chosen. */
export const SearchField = ({
  useSearch,
  placeholder,
  chosen,
  onChosen,
  ...field
}: FieldOf<string> & SearchProps) => (
  <Field<string> isChoice {...field}>
    {(control) => <SearchInput {...control} {...{ useSearch, placeholder, chosen, onChosen }} />}
  </Field>
)
