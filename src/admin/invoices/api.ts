import { useQuery } from "@tanstack/react-query"
import { adminInvoiceEndpoints } from "../../contracts/invoice"
import { fetchEndpoint } from "../lib/api-client"
import { useEndpoint } from "../lib/use-endpoint"

export const useInvoice = (id: string) =>
  useEndpoint(
    adminInvoiceEndpoints.adminGetInvoice,
    { params: { id } },
    { select: ({ invoice }) => invoice },
  )

/** The invoices and credit notes of an order, in the order of their issue. */
export const useOrderInvoices = (order_id: string) =>
  useEndpoint(
    adminInvoiceEndpoints.adminListInvoices,
    { query: { order_id, order: "position", limit: "100" } },
    { select: ({ invoices }) => invoices },
  )

/** Why the store can't invoice an order by itself; null where it can. */
export const useInvoiceProblem = (order_id: string) =>
  useEndpoint(
    adminInvoiceEndpoints.adminListInvoiceProblems,
    { query: { order_id } },
    { select: ({ invoice_problems }) => invoice_problems[0] ?? null },
  )

/** The PDF as an address of this page; it never changes. */
export const useDocument = (id: string) =>
  useQuery({
    queryKey: ["millesime", "invoice-document", id],
    queryFn: async () => {
      const call = { params: { id } }
      const endpoint = adminInvoiceEndpoints.adminGetInvoiceDocument
      return URL.createObjectURL(await (await fetchEndpoint(endpoint, call, "*/*")).blob())
    },
    staleTime: Infinity,
  })
