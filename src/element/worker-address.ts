let beside: string | undefined;

/** Where the search worker lies when nobody says otherwise: the script-tag bundle knows its own address. */
export function setWorkerAddress(address: string | undefined): void {
  beside = address;
}

export function workerAddress(): string | undefined {
  return beside;
}
