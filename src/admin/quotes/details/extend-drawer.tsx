import { Text } from "@medusajs/ui"
import { type AdminQuote, ExtendQuote, adminQuoteEndpoints } from "../../../contracts/quote"
import { FormDrawer } from "../../components/form/form-drawer"
import { DayField } from "../../components/form/inputs"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { pastDayProblem, defaultValidUntil } from "../validity"

type ExtendDrawerProps = { quote: AdminQuote; onClose: () => void }

export const ExtendDrawer = ({ quote, onClose }: ExtendDrawerProps) => {
  const t = useText()
  const extension = useEndpointMutation(adminQuoteEndpoints.adminExtendQuote)
  const { id, number } = quote
  return (
    <FormDrawer
      title={t("quotes.decisions.extendQuestion", { number })}
      values={{ valid_until: defaultValidUntil(new Date()) }}
      schema={ExtendQuote}
      toBody={({ valid_until }) => ({ valid_until: valid_until || undefined })}
      problemsOf={({ valid_until }) => ({ valid_until: pastDayProblem(valid_until) })}
      save={(body) => extension.mutateAsync({ params: { id }, body })}
      saved={t("quotes.decisions.extended", { number })}
      submitLabel={t("quotes.decisions.extend")}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("quotes.decisions.extendHint")}
      </Text>
      <DayField
        name="valid_until"
        label={t("quotes.fields.valid_until")}
        hint={t("quotes.hints.valid_until")}
      />
    </FormDrawer>
  )
}
