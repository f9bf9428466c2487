/** An array with room for `length` values: the same one, or a copy half as large again, so that adding stays linear. */
export function withRoom(values: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= values.length) return values;
  const wider = new Uint32Array(Math.max(length, Math.ceil(values.length * 1.5)));
  wider.set(values);
  return wider;
}
