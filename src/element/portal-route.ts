import { parseAddress } from '../model/address.js';

export type Routing = 'memory' | 'query' | 'host';

const ROUTINGS: readonly Routing[] = ['memory', 'query', 'host'];
const DEFAULT_PARAMETER = 'legal';
const PARAMETER = /^[a-z][\w.-]{0,39}$/i;

/** The routing meant; memory for anything else. */
export function toRouting(value: unknown): Routing {
  return ROUTINGS.find((routing) => routing === value) ?? 'memory';
}

/** The name of the query parameter; `legal` for what could not stand in an address as it is. */
export function toParameter(name: string): string {
  return PARAMETER.test(name) ? name : DEFAULT_PARAMETER;
}

/** A place in an article (款, 项, 目): the one kind of fragment that is ours, when it comes with a document of ours. */
const PLACE = /^#(p\d+(?:-i\d+)?(?:-s\d+)?)$/;

/** The document in the page's address, with the place in it, when there is one and it is an id of ours. */
export function addressInQuery(parameter: string): string | undefined {
  const value = new URLSearchParams(location.search).get(parameter) ?? '';
  if (parseAddress(value) === undefined) return undefined;
  return PLACE.test(location.hash) ? value + location.hash : value;
}

/** The page's own address with this document in it, or none; everything else in it stays as it is. */
export function addressWith(parameter: string, id: string | undefined): string {
  // The place belongs to the document that is left.
  const hash = addressInQuery(parameter)?.includes('#') === true ? '' : location.hash;
  return `${location.pathname}${queryWith(parameter, id === undefined ? undefined : encodeId(id))}${hash}`;
}

/** For links that can be opened in a window of their own: the page's address with `{id}`. */
export function templateWith(parameter: string): string {
  return `${location.pathname}${queryWith(parameter, '{id}')}`;
}

function queryWith(parameter: string, value: string | undefined): string {
  const others = location.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && nameOf(pair) !== parameter);
  const all = value === undefined ? others : [...others, `${parameter}=${value}`];
  return all.length === 0 ? '' : `?${all.join('&')}`;
}

function nameOf(pair: string): string {
  const [name = ''] = pair.split('=', 1);
  return new URLSearchParams(`${name}=`).keys().next().value ?? name;
}

/** Slashes are allowed in a query and read better. */
function encodeId(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/');
}
