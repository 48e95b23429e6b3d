/** The one Trusted Types policy: an address is one of our own worker files, or it is refused. */

export type OpenWorker = (address: string, options?: WorkerOptions) => Worker;

interface ScriptUrlPolicy {
  createScriptURL(address: string): string;
}

interface TrustedTypeFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

/** The name stands in the Content-Security-Policy; a page may make it once. */
const POLICY_NAME = 'zegelpost-worker';

/**
 * Makes the policy over a closed list. To be called once, by a bundle's `main.tsx`.
 *
 * @returns opens a worker; throws a TypeError for an address that is not in the list
 */
export function allowWorkers(addresses: readonly string[]): OpenWorker {
  const rules: ScriptUrlPolicy = {
    createScriptURL(address) {
      if (!addresses.includes(address)) throw new TypeError('not a worker of ours');
      return address;
    },
  };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypeFactory };
  const policy = trustedTypes?.createPolicy(POLICY_NAME, rules) ?? rules;
  return (address, options = { type: 'module' }) => new Worker(policy.createScriptURL(address), options);
}
