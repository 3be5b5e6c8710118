import type { Endpoint, Endpoints } from "../http/endpoints"
import type { Feature, Features } from "../options/features"
import { barrelEndpoints, barrelImportEndpoints } from "./barrel"
import { adminCompanyEndpoints, storeCompanyEndpoints } from "./company"
import {
  adminInvoiceEndpoints,
  invoiceClosingEndpoints,
  storeInvoiceEndpoints,
  taxReportEndpoints,
} from "./invoice"
import { mailEndpoints } from "./mail"
import { docsEndpoints, operationEndpoints } from "./operation"
import { adminMenuEndpoints, adminPageEndpoints, storePageEndpoints } from "./page"
import { adminQuoteEndpoints, storeQuoteEndpoints } from "./quote"
import { sessionEndpoints } from "./session"
import { whatsappEndpoints } from "./whatsapp"
import { adminWithdrawalEndpoints, storeWithdrawalEndpoints } from "./withdrawal"

/** The endpoints of the parts that a store may switch off, by the name of the feature. */
export const featureEndpoints = {
  companies: { ...storeCompanyEndpoints, ...adminCompanyEndpoints },
  quotes: { ...storeQuoteEndpoints, ...adminQuoteEndpoints },
  invoices: {
    ...storeInvoiceEndpoints,
    ...adminInvoiceEndpoints,
    ...invoiceClosingEndpoints,
    ...taxReportEndpoints,
  },
  withdrawals: { ...storeWithdrawalEndpoints, ...adminWithdrawalEndpoints },
  whatsapp: whatsappEndpoints,
  mail: mailEndpoints,
  pages: { ...storePageEndpoints, ...adminPageEndpoints, ...adminMenuEndpoints },
  sessions: sessionEndpoints,
  docs: docsEndpoints,
} satisfies Partial<Record<Feature, Endpoints>>

/** Every endpoint of ours: what is not here has no route. */
export const endpoints = {
  ...barrelEndpoints,
  ...barrelImportEndpoints,
  ...featureEndpoints.companies,
  ...featureEndpoints.quotes,
  ...featureEndpoints.invoices,
  ...featureEndpoints.withdrawals,
  ...featureEndpoints.whatsapp,
  ...featureEndpoints.mail,
  ...featureEndpoints.pages,
  ...featureEndpoints.sessions,
  ...operationEndpoints,
  ...featureEndpoints.docs,
} satisfies Endpoints

const featureOf = new Map<Endpoint, Feature>()
for (const [feature, group] of Object.entries<Endpoints>(featureEndpoints)) {
  for (const endpoint of Object.values(group)) featureOf.set(endpoint, feature as Feature)
}

/** Whether the store has an endpoint, by the features that are on. */
export const isEndpointOn = (endpoint: Endpoint, on: Features): boolean => {
  const feature = featureOf.get(endpoint)
  return !feature || on[feature] !== false
}
