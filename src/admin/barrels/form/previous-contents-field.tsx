import { ArrowDownMini, ArrowUpMini, XMarkMini } from "@medusajs/icons"
import { IconButton, Select, Text } from "@medusajs/ui"
import { useRef } from "react"
import { CONTENTS, type Content } from "../../../modules/barrel/types"
import { CONTENT_LABELS } from "../../../modules/barrel/vocabulary"
import { type Control, Field } from "../../components/form/field"
import { choicesOf, useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"

const moved = (contents: Content[], from: number, to: number): Content[] => {
  const rest = contents.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...contents.slice(from, from + 1), ...rest.slice(to)]
}

/** "None" stands alone: it replaces what is there, and whatever is added replaces it. */
const added = (contents: Content[], content: Content): Content[] =>
  content === "none" ? ["none"] : [...contents.filter((other) => other !== "none"), content]

type RowProps = {
  contents: Content[]
  index: number
  onMove: (to: number) => void
  onRemove: () => void
}

const Row = ({ contents, index, onMove, onRemove }: RowProps) => {
  const t = useText()
  const language = useLanguage()
  const content = contents[index] ?? "none"
  const label = CONTENT_LABELS[content][language]
  const button = { type: "button", size: "2xsmall", variant: "transparent" } as const
  return (
    <li
      data-index={index}
      className="bg-ui-bg-component shadow-elevation-card-rest flex items-center gap-x-2 rounded-md py-1 pl-3 pr-2"
    >
      <Text size="small" className="text-ui-fg-muted w-4">
        {index + 1}
      </Text>
      <Text size="small" leading="compact" className="min-w-0 flex-1 truncate">
        {label}
      </Text>
      <IconButton
        {...button}
        aria-label={`${t("actions.moveUp")}: ${label}`}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      >
        <ArrowUpMini />
      </IconButton>
      <IconButton
        {...button}
        aria-label={`${t("actions.moveDown")}: ${label}`}
        disabled={index === contents.length - 1}
        onClick={() => onMove(index + 1)}
      >
        <ArrowDownMini />
      </IconButton>
      <IconButton {...button} aria-label={`${t("actions.remove")}: ${label}`} onClick={onRemove}>
        <XMarkMini />
      </IconButton>
    </li>
  )
}

const Contents = ({ value, onChange, onBlur, id, name, ...aria }: Control<Content[]>) => {
  const t = useText()
  const language = useLanguage()
  const list = useRef<HTMLOListElement>(null)

  // Who moves an entry with the keyboard moves it again: the focus goes along.
  const follow = (index: number, direction: number) =>
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLButtonElement>(
        `[data-index="${String(index)}"] button`,
      )
      const [up, down] = buttons ?? []
      const [wanted, other] = direction < 0 ? [up, down] : [down, up]
      const target = wanted?.disabled ? other : wanted
      target?.focus()
    })

  const move = (from: number, to: number) => {
    onChange(moved(value, from, to))
    follow(to, to - from)
  }

  return (
    <div className="flex flex-col gap-y-2">
      {value.length > 0 && (
        <ol ref={list} className="flex flex-col gap-y-1">
          {value.map((content, index) => (
            <Row
              key={`${content}-${String(index)}`}
              contents={value}
              index={index}
              onMove={(to) => move(index, to)}
              onRemove={() => onChange(value.filter((_, other) => other !== index))}
            />
          ))}
        </ol>
      )}
      <Select
        name={name}
        value=""
        onValueChange={(content) => onChange(added(value, content as Content))}
      >
        <Select.Trigger id={id} onBlur={onBlur} {...aria}>
          <Select.Value placeholder={t("form.contentToAdd")} />
        </Select.Trigger>
        <Select.Content>
          {choicesOf(CONTENTS, CONTENT_LABELS, language).map((choice) => (
            <Select.Item key={choice.value} value={choice.value}>
              {choice.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}

/** What the barrel held, first fill first. */
export const PreviousContentsField = ({ className }: { className?: string }) => {
  const t = useText()
  return (
    <Field<Content[]>
      name="barrel.previous_contents"
      label={t("attributes.previous_contents")}
      hint={t("hints.previous_contents")}
      className={className}
    >
      {(control) => <Contents {...control} />}
    </Field>
  )
}
