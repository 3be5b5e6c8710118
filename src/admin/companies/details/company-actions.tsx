import { Button, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { AdminCompany } from "../../../contracts/company"
import { useText } from "../../lib/use-text"
import { useDecide } from "../api"
import { ReasonDrawer } from "./reason-drawer"
import { useReport } from "./use-report"

const ApproveButton = ({ company }: { company: AdminCompany }) => {
  const t = useText()
  const prompt = usePrompt()
  const report = useReport()
  const decide = useDecide(company.id)
  // The way out of a suspension is an approval, too.
  const kind = company.status === "suspended" ? "lift" : "approve"

  const ask = async () => {
    const sure = await prompt({
      title: t(`companies.decisions.${kind}Question`, { name: company.name }),
      description: t(`companies.decisions.${kind}Hint`),
      confirmText: t(`companies.decisions.${kind}`),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })
    if (!sure) return
    await report(
      decide.mutateAsync({ action: "approve" }),
      t("companies.decisions.approved", { name: company.name }),
    )
  }

  return (
    <Button size="small" isLoading={decide.isPending} onClick={() => void ask()}>
      {t(`companies.decisions.${kind}`)}
    </Button>
  )
}

const REFUSALS = ["reject", "suspend"] as const

/** What staff may decide at this moment, as the API says, the likeliest action last. */
export const CompanyActions = ({ company }: { company: AdminCompany }) => {
  const t = useText()
  const [refusal, setRefusal] = useState<(typeof REFUSALS)[number] | null>(null)
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
        <ReasonDrawer company={company} action={refusal} onClose={() => setRefusal(null)} />
      )}
    </>
  )
}
