import type { z } from 'zod';
import type { Capabilities, HostInfo } from '#common/contract/host';

/** The IANA time zone of this machine. Only ever for "today": nothing is stored or compared through it. */
export function systemZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const platforms: Readonly<Record<string, z.infer<typeof HostInfo>['platform']>> = {
  darwin: 'mac',
  win32: 'windows',
};

/** What a host says of itself. `now` is in ms since 1970; `today` is the day where this machine is. */
export function hostInfo(host: {
  readonly version: string;
  readonly capabilities: z.infer<typeof Capabilities>;
  readonly zone: string;
  now(): number;
}): z.infer<typeof HostInfo> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: host.zone, dateStyle: 'short' }).format(
    host.now(),
  );
  return {
    name: 'Throughline',
    version: host.version,
    capabilities: host.capabilities,
    platform: platforms[process.platform] ?? 'linux',
    zone: host.zone,
    today,
  };
}
