import { Button } from "@medusajs/ui"
import { useState } from "react"
import {
  type AdminWithdrawalView,
  RefuseWithdrawal,
  adminWithdrawalEndpoints,
} from "../../../contracts/withdrawal"
import { ReasonDrawer } from "../../components/form/reason-drawer"
import { useConfirmedAction } from "../../lib/use-confirmed-action"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

/** What staff may do with a withdrawal at this moment, the likeliest last. */
export const WithdrawalActions = ({
  withdrawal: { id, number, status },
}: {
  withdrawal: AdminWithdrawalView
}) => {
  const t = useText()
  const confirm = useConfirmedAction()
  const [isRefusing, setRefusing] = useState(false)
  const receive = useEndpointMutation(adminWithdrawalEndpoints.adminReceiveWithdrawal)
  const refund = useEndpointMutation(adminWithdrawalEndpoints.adminRefundWithdrawal)
  const refuse = useEndpointMutation(adminWithdrawalEndpoints.adminRefuseWithdrawal)
  if (status !== "confirmed" && status !== "received") return null

  const askReceived = () =>
    confirm(
      {
        title: t("withdrawals.receive.question", { number }),
        description: t("withdrawals.receive.consequence"),
        confirmText: t("withdrawals.receive.action"),
        variant: "confirmation",
      },
      () => receive.mutateAsync({ params: { id }, body: {} }),
      t("withdrawals.receive.done", { number }),
    )
  const askRefund = () =>
    confirm(
      {
        title: t("withdrawals.refund.question", { number }),
        description: t("withdrawals.refund.consequence"),
        confirmText: t("withdrawals.refund.action"),
        variant: "confirmation",
      },
      () => refund.mutateAsync({ params: { id }, body: {} }),
      t("withdrawals.refund.done", { number }),
    )
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setRefusing(true)}>
        {t("withdrawals.refuse.action")}
      </Button>
      {status === "confirmed" && (
        <Button
          size="small"
          variant="secondary"
          isLoading={receive.isPending}
          onClick={() => void askReceived()}
        >
          {t("withdrawals.receive.action")}
        </Button>
      )}
      <Button size="small" isLoading={refund.isPending} onClick={() => void askRefund()}>
        {t("withdrawals.refund.action")}
      </Button>
      {isRefusing && (
        <ReasonDrawer
          texts={{
            title: t("withdrawals.refuse.question", { number }),
            hint: t("withdrawals.refuse.hint"),
            reasonHint: t("withdrawals.refuse.reasonHint"),
            submit: t("withdrawals.refuse.action"),
            done: t("withdrawals.refuse.done", { number }),
          }}
          schema={RefuseWithdrawal}
          decide={(body) => refuse.mutateAsync({ params: { id }, body })}
          onClose={() => setRefusing(false)}
        />
      )}
    </>
  )
}
