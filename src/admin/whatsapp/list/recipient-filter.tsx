import { Button, Hint, Input, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import { useText } from "../../lib/use-text"
import { EXAMPLE, phoneOf } from "./phone"

type RecipientFilterProps = { value: unknown; onChange: (value: string) => void }

/** One whole number, which is applied when it is complete: the API finds no parts of one. */
export const RecipientFilter = ({ value, onChange }: RecipientFilterProps) => {
  const t = useText()
  const id = useId()
  const [typed, setTyped] = useState(typeof value === "string" ? value : "")
  const [isWrong, setWrong] = useState(false)

  const apply = () => {
    const phone = phoneOf(typed)
    setWrong(!phone)
    if (phone && phone !== value) onChange(phone)
  }

  return (
    <div className="flex w-[250px] flex-col gap-y-3 p-3">
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={id} size="xsmall" weight="plus">
          {t("whatsapp.fields.to")}
        </Label>
        <Input
          id={id}
          size="small"
          type="tel"
          autoComplete="off"
          autoFocus
          value={typed}
          placeholder={EXAMPLE}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") apply()
          }}
        />
        <Hint id={`${id}-hint`} variant={isWrong ? "error" : "info"}>
          {t(isWrong ? "whatsapp.recipientProblem" : "whatsapp.recipientHint", {
            example: EXAMPLE,
          })}
        </Hint>
      </div>
      <Button type="button" size="small" variant="secondary" onClick={apply}>
        {t("actions.apply")}
      </Button>
    </div>
  )
}
