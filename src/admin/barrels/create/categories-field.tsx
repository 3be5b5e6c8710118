import { ChevronUpDown, XMarkMini } from "@medusajs/icons"
import { Badge, Button, DropdownMenu, IconButton, Text } from "@medusajs/ui"
import { type Control, Field } from "../../components/form/field"
import type { Choice } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { useCategories } from "./store-data"

type PickerProps = Control<string[]> & { choices: readonly Choice[] }

const Picker = ({ choices, value, onChange, id, name: _, ...control }: PickerProps) => {
  const t = useText()
  const toggle = (category: string, isChosen: boolean) =>
    onChange(isChosen ? [...value, category] : value.filter((other) => other !== category))
  return (
    <div className="flex flex-col items-start gap-y-2">
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <Button {...control} id={id} type="button" size="small" variant="secondary">
            {t("form.chooseCategories")}
            <ChevronUpDown className="text-ui-fg-muted" />
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="start" className="max-h-72 overflow-y-auto">
          {choices.map((choice) => (
            <DropdownMenu.CheckboxItem
              key={choice.value}
              checked={value.includes(choice.value)}
              onCheckedChange={(isChosen) => toggle(choice.value, isChosen)}
              onSelect={(event) => event.preventDefault()}
            >
              {choice.label}
            </DropdownMenu.CheckboxItem>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu>
      <div className="flex flex-wrap gap-1">
        {choices
          .filter((choice) => value.includes(choice.value))
          .map((choice) => (
            <Badge key={choice.value} size="small" className="pr-0.5">
              {choice.label}
              <IconButton
                type="button"
                size="2xsmall"
                variant="transparent"
                aria-label={`${t("actions.remove")}: ${choice.label}`}
                onClick={() => toggle(choice.value, false)}
              >
                <XMarkMini />
              </IconButton>
            </Badge>
          ))}
      </div>
    </div>
  )
}

export const CategoriesField = () => {
  const t = useText()
  const { data: choices } = useCategories()
  return (
    <Field<string[]> optional name="category_ids" label={t("form.categories")}>
      {(control) =>
        choices?.length === 0 ? (
          <Text size="small" className="text-ui-fg-muted">
            {t("form.noCategories")}
          </Text>
        ) : (
          <Picker {...control} choices={choices ?? []} />
        )
      }
    </Field>
  )
}
