import { adminWithdrawalEndpoints } from "../../contracts/withdrawal"
import { useEndpoint } from "../lib/use-endpoint"

export const useWithdrawal = (id: string) =>
  useEndpoint(
    adminWithdrawalEndpoints.adminGetWithdrawal,
    { params: { id } },
    { select: ({ withdrawal }) => withdrawal },
  )
