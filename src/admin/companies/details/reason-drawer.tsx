import { Text } from "@medusajs/ui"
import type { AdminCompany } from "../../../contracts/company"
import { FormDrawer } from "../../components/form/form-drawer"
import { LongTextField } from "../../components/form/inputs"
import { atMostLong, required } from "../../components/form/problems"
import { useText } from "../../lib/use-text"
import { useDecide } from "../api"

type ReasonDrawerProps = {
  company: AdminCompany
  action: "reject" | "suspend"
  onClose: () => void
}

const DONE = {
  reject: "companies.decisions.rejected",
  suspend: "companies.decisions.suspended",
} as const

/** A decision against a company, which its contacts are told the reason of. */
export const ReasonDrawer = ({ company, action, onClose }: ReasonDrawerProps) => {
  const t = useText()
  const decide = useDecide(company.id)
  const { name } = company
  return (
    <FormDrawer
      title={t(`companies.decisions.${action}Question`, { name })}
      values={{ reason: "" }}
      problemsOf={({ reason }) => ({ reason: required(reason) ?? atMostLong(reason, 2000) })}
      save={({ reason }) => decide.mutateAsync({ action, reason: reason.trim() })}
      saved={t(DONE[action], { name })}
      submitLabel={t(`companies.decisions.${action}`)}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t(`companies.decisions.${action}Hint`)}
      </Text>
      <LongTextField
        name="reason"
        label={t("companies.decisions.reason")}
        hint={t("companies.decisions.reasonHint")}
      />
    </FormDrawer>
  )
}
