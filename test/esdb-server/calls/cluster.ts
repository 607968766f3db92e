import { randomUUID } from 'node:crypto';
import type { sendUnaryData } from '@grpc/grpc-js';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { UUID } from '@eventstore/db-client/generated/shared_pb';
import type { Endpoint } from '../wire/refusals';

/** A server of a cluster, as the others know it. */
export interface Member {
  readonly endpoint: Endpoint;
  readonly role: 'leader' | 'follower' | 'unknown';
  readonly isAlive: boolean;
}

const STATES: Readonly<Record<Member['role'], MemberInfo.VNodeState>> = {
  leader: MemberInfo.VNodeState.LEADER,
  follower: MemberInfo.VNodeState.FOLLOWER,
  unknown: MemberInfo.VNodeState.UNKNOWN,
};

/** Gossip: the members of the cluster as the server that is asked knows them. */
export function members(answer: sendUnaryData<ClusterInfo>, known: readonly Member[]): void {
  answer(null, new ClusterInfo().setMembersList(known.map(toInfo)));
}

/** A cluster of which a server knows itself and, where it follows one, the leader. */
export function selfAndLeader(self: Endpoint, leader: Endpoint | undefined): readonly Member[] {
  if (leader === undefined) return [{ endpoint: self, role: 'leader', isAlive: true }];
  return [
    { endpoint: self, role: 'follower', isAlive: true },
    { endpoint: leader, role: 'leader', isAlive: true },
  ];
}

function toInfo({ endpoint: { address, port }, role, isAlive }: Member): MemberInfo {
  return new MemberInfo()
    .setInstanceId(new UUID().setString(randomUUID()))
    .setTimeStamp(String(Date.now()))
    .setState(STATES[role])
    .setIsAlive(isAlive)
    .setHttpEndPoint(new EndPoint().setAddress(address).setPort(port));
}
