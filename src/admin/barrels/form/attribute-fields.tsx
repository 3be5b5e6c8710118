import { useFormContext } from "react-hook-form"
import {
  CHAR_LEVELS,
  CONDITIONS,
  DIMENSIONS,
  FORESTS,
  FORMATS,
  type Format,
  TOASTS,
  WOODS,
} from "../../../modules/barrel/types"
import {
  CHAR_LEVEL_LABELS,
  CONDITION_LABELS,
  FOREST_LABELS,
  FORMAT_LABELS,
  FORMAT_VOLUMES,
  TOAST_LABELS,
  WOOD_LABELS,
} from "../../../modules/barrel/vocabulary"
import { DayField, NumberField, TextField } from "../../components/form/inputs"
import { SelectField } from "../../components/form/select-field"
import { choicesOf, useLanguage } from "../../lib/language"
import { useCountries } from "../../lib/use-countries"
import { useText } from "../../lib/use-text"
import type { AttributeValues } from "./attribute-values"
import { PreviousContentsField } from "./previous-contents-field"

/** What the barrel is: the fields that buyers filter by. */
export const NatureFields = () => {
  const t = useText()
  const language = useLanguage()
  const countries = useCountries()
  const { setValue } = useFormContext<{ barrel: AttributeValues }>()

  const fillInVolume = (format: string) => {
    const volume = FORMAT_VOLUMES[format as Format]
    if (!volume) return
    setValue("barrel.volume_liters", String(volume), { shouldDirty: true, shouldValidate: true })
  }

  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <SelectField
        name="barrel.wood"
        label={t("attributes.wood")}
        choices={choicesOf(WOODS, WOOD_LABELS, language)}
      />
      <SelectField
        optional
        name="barrel.forest"
        label={t("attributes.forest")}
        choices={choicesOf(FORESTS, FOREST_LABELS, language)}
      />
      <SelectField
        optional
        name="barrel.format"
        label={t("attributes.format")}
        hint={t("hints.format")}
        choices={choicesOf(FORMATS, FORMAT_LABELS, language)}
        onChosen={fillInVolume}
      />
      <NumberField name="barrel.volume_liters" label={t("attributes.volume_liters")} />
      <SelectField
        name="barrel.condition"
        label={t("attributes.condition")}
        choices={choicesOf(CONDITIONS, CONDITION_LABELS, language)}
      />
      <SelectField
        optional
        name="barrel.watertight"
        label={t("attributes.watertight")}
        choices={[
          { value: "yes", label: t("values.yes") },
          { value: "no", label: t("values.no") },
        ]}
      />
      <PreviousContentsField className="sm:col-span-2" />
      <SelectField
        optional
        name="barrel.toast"
        label={t("attributes.toast")}
        choices={choicesOf(TOASTS, TOAST_LABELS, language)}
      />
      <SelectField
        optional
        name="barrel.char_level"
        label={t("attributes.char_level")}
        choices={choicesOf(CHAR_LEVELS, CHAR_LEVEL_LABELS, language)}
      />
      <NumberField
        optional
        name="barrel.year"
        label={t("attributes.year")}
        hint={t("hints.year")}
      />
      <NumberField
        optional
        name="barrel.fills"
        label={t("attributes.fills")}
        hint={t("hints.fills")}
      />
      <TextField optional name="barrel.cooper" label={t("attributes.cooper")} />
      <SelectField
        optional
        name="barrel.origin_country"
        label={t("attributes.origin_country")}
        choices={countries}
      />
      <DayField optional name="barrel.emptied_at" label={t("attributes.emptied_at")} />
    </div>
  )
}

/** What carriers and customs ask. */
export const MeasureFields = () => {
  const t = useText()
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <NumberField optional name="barrel.empty_weight_kg" label={t("attributes.empty_weight_kg")} />
      <TextField
        optional
        name="barrel.hs_code"
        label={t("attributes.hs_code")}
        hint={t("hints.hs_code")}
      />
      {DIMENSIONS.map((dimension) => (
        <NumberField
          key={dimension}
          optional
          name={`barrel.dimensions.${dimension}`}
          label={t(`attributes.${dimension}`)}
        />
      ))}
    </div>
  )
}

/** In which quantities it is sold, and when it is ready. */
export const QuantityFields = () => {
  const t = useText()
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      {(["min_quantity", "quantity_step", "lot_size", "lead_time_days"] as const).map((name) => (
        <NumberField
          key={name}
          optional
          name={`barrel.${name}`}
          label={t(`attributes.${name}`)}
          hint={t(`hints.${name}`)}
        />
      ))}
    </div>
  )
}
