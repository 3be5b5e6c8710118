import type { Endpoints } from "../http/endpoints"
import { barrelEndpoints, barrelImportEndpoints } from "./barrel"
import { adminCompanyEndpoints, storeCompanyEndpoints } from "./company"
import { mailEndpoints } from "./mail"
import { operationEndpoints } from "./operation"
import { adminMenuEndpoints, adminPageEndpoints, storePageEndpoints } from "./page"
import { adminQuoteEndpoints, storeQuoteEndpoints } from "./quote"
import { sessionEndpoints } from "./session"
import { whatsappEndpoints } from "./whatsapp"

/** Every endpoint of ours: what is not here has no route. */
export const endpoints = {
  ...barrelEndpoints,
  ...barrelImportEndpoints,
  ...storeCompanyEndpoints,
  ...adminCompanyEndpoints,
  ...storeQuoteEndpoints,
  ...adminQuoteEndpoints,
  ...whatsappEndpoints,
  ...mailEndpoints,
  ...storePageEndpoints,
  ...adminPageEndpoints,
  ...adminMenuEndpoints,
  ...sessionEndpoints,
  ...operationEndpoints,
} satisfies Endpoints
