import { refusesWhoMayNoLonger } from "../../support/revocation"

refusesWhoMayNoLonger("Two servers on one database refuse")
