import { prepareRun } from "./prepare-run"

export default (): Promise<void> => prepareRun({ withDemo: true })
