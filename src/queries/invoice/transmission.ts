import type { AdminInvoiceDetails } from "../../contracts/invoice"
import type InvoiceModuleService from "../../modules/invoice/service"
import type { TransmissionState } from "../../modules/invoice/transmission/transmissions"
import { lifecycleOf } from "../../modules/invoice/rules/lifecycle"
import { isResendable } from "../../modules/invoice/rules/transmission"
import type { InvoiceContent } from "../../modules/invoice/types"
import { iso, isoOrNull } from "../../shared/moment"

type Views = Pick<AdminInvoiceDetails, "transmission" | "transmittable">

const viewOf = ({
  transmission,
  statuses,
}: TransmissionState): NonNullable<Views["transmission"]> => ({
  id: transmission.id,
  status: transmission.status,
  tracking_id: transmission.tracking_id,
  flow_id: transmission.flow_id,
  attempts: transmission.attempts,
  next_attempt_at: isoOrNull(transmission.next_attempt_at),
  sent_at: isoOrNull(transmission.sent_at),
  error_code: transmission.error_code,
  error: transmission.error,
  lifecycle: lifecycleOf(statuses.map(({ code }) => code)),
  statuses: statuses.map(({ code, occurred_at, reason }) => ({
    code,
    occurred_at: iso(occurred_at),
    reason,
  })),
})

/** What became of an invoice on its way to the platform, and whether staff can send it. */
export const transmissionOf = async (
  { transmissions }: InvoiceModuleService,
  { id, content }: { id: string; content: InvoiceContent },
): Promise<Views> => {
  const state = await transmissions.find(id)
  return {
    transmission: state ? viewOf(state) : null,
    transmittable: transmissions.accepts(content) && (!state || isResendable(state.transmission)),
  }
}
