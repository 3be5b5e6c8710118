import { Button } from "@medusajs/ui"
import { useState } from "react"
import {
  type AdminCompany,
  DecisionReason,
  adminCompanyEndpoints,
} from "../../../contracts/company"
import { ReasonDrawer } from "../../components/form/reason-drawer"
import type { TextKey } from "../../i18n/en"
import { useConfirmedAction } from "../../lib/use-confirmed-action"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { approvalWarningsOf } from "./approval-warnings"

const ApproveButton = ({ company }: { company: AdminCompany }) => {
  const t = useText()
  const confirmAndRun = useConfirmedAction()
  const approval = useEndpointMutation(adminCompanyEndpoints.adminApproveCompany)
  // The way out of a suspension is an approval, too.
  const kind = company.status === "suspended" ? "lift" : "approve"

  const ask = () =>
    confirmAndRun(
      {
        title: t(`companies.decisions.${kind}Question`, { name: company.name }),
        description: [
          t(`companies.decisions.${kind}Hint`),
          ...approvalWarningsOf(company).map((w) => t(`companies.decisions.approvalWarnings.${w}`)),
        ].join(" "),
        confirmText: t(`companies.decisions.${kind}`),
        variant: "confirmation",
      },
      () =>
        approval.mutateAsync({
          params: { id: company.id },
          body: { updated_at: company.updated_at },
        }),
      t("companies.decisions.approved", { name: company.name }),
    )

  return (
    <Button size="small" isLoading={approval.isPending} onClick={() => void ask()}>
      {t(`companies.decisions.${kind}`)}
    </Button>
  )
}

const REFUSALS = ["reject", "suspend"] as const
type Refusal = (typeof REFUSALS)[number]

const DONE = {
  reject: "companies.decisions.rejected",
  suspend: "companies.decisions.suspended",
} as const satisfies Record<Refusal, TextKey>

type RefusalDrawerProps = { company: AdminCompany; action: Refusal; onClose: () => void }

/** A decision against a company, which its contacts are told the reason of. */
const RefusalDrawer = ({ company, action, onClose }: RefusalDrawerProps) => {
  const t = useText()
  const decide = {
    reject: useEndpointMutation(adminCompanyEndpoints.adminRejectCompany),
    suspend: useEndpointMutation(adminCompanyEndpoints.adminSuspendCompany),
  }
  const { id, name } = company
  return (
    <ReasonDrawer
      texts={{
        title: t(`companies.decisions.${action}Question`, { name }),
        hint: t(`companies.decisions.${action}Hint`),
        reasonHint: t("companies.decisions.reasonHint"),
        submit: t(`companies.decisions.${action}`),
        done: t(DONE[action], { name }),
      }}
      schema={DecisionReason}
      decide={(body) => decide[action].mutateAsync({ params: { id }, body })}
      onClose={onClose}
    />
  )
}

/** What staff may decide at this moment, as the API says, the likeliest action last. */
export const CompanyActions = ({ company }: { company: AdminCompany }) => {
  const t = useText()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { allowed_actions: allowed } = company
  return (
    <>
      {REFUSALS.filter((action) => allowed.includes(action)).map((action) => (
        <Button key={action} size="small" variant="secondary" onClick={() => setRefusal(action)}>
          {t(`companies.decisions.${action}`)}
        </Button>
      ))}
      {allowed.includes("approve") && <ApproveButton company={company} />}
      {refusal && (
        <RefusalDrawer company={company} action={refusal} onClose={() => setRefusal(null)} />
      )}
    </>
  )
}
