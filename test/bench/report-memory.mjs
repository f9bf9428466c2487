/** Preloaded into a command to print what it used when it ends: `#used {"seconds":…,"megabytes":…}` on stderr. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = {
    seconds: Number(process.uptime().toFixed(2)),
    cpuSeconds: Number(((userCPUTime + systemCPUTime) / 1e6).toFixed(2)),
    megabytes: Math.round(maxRSS / 1024),
  };
  process.stderr.write(`#used ${JSON.stringify(used)}\n`);
});
