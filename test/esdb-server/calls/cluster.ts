import { randomUUID } from 'node:crypto';
import type { sendUnaryData } from '@grpc/grpc-js';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { UUID } from '@eventstore/db-client/generated/shared_pb';
import type { Endpoint } from '../wire/refusals';

/** The members of the cluster as this server knows them: itself, and the leader where that is another. */
export function members(answer: sendUnaryData<ClusterInfo>, self: Endpoint, leader: Endpoint | undefined): void {
  const { LEADER, FOLLOWER } = MemberInfo.VNodeState;
  const known = leader === undefined ? [member(self, LEADER)] : [member(self, FOLLOWER), member(leader, LEADER)];
  answer(null, new ClusterInfo().setMembersList(known));
}

function member({ address, port }: Endpoint, state: MemberInfo.VNodeState): MemberInfo {
  return new MemberInfo()
    .setInstanceId(new UUID().setString(randomUUID()))
    .setTimeStamp(String(Date.now()))
    .setState(state)
    .setIsAlive(true)
    .setHttpEndPoint(new EndPoint().setAddress(address).setPort(port));
}
