const { homepage } = require("../package.json")

// OWNER stands for whoever publishes: until it is replaced, links and provenance of a release would lead nowhere.
if (homepage.includes("/OWNER/")) {
  console.error("Replace OWNER in package.json by the owner of the repository first.")
  process.exit(1)
}
