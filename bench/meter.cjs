process.once("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS)));
