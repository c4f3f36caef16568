import { timingSafeEqual } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');

/** True for loopback and private addresses. */
export function isNear(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  const version = isIP(plain);
  return version !== 0 && near.check(plain, version === 6 ? 'ipv6' : 'ipv4');
}

/**
 * True where a request comes from this machine or its private network, as far as we can tell: behind a proxy
 * that is not trusted, everybody seems to come from the proxy's private address.
 */
export function comesFromNear(request: FastifyRequest, trustProxy: boolean): boolean {
  const proxied = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
  return isNear(request.ip) && (trustProxy || proxied === undefined);
}

/** The figures are for neighbours, and for whoever knows the token. */
export function mayReadMetrics(
  request: FastifyRequest,
  token: string | undefined,
  trustProxy: boolean,
): boolean {
  const given = request.headers.authorization?.replace(/^Bearer /, '');
  if (token && given !== undefined && sameText(given, token)) return true;
  return comesFromNear(request, trustProxy);
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
