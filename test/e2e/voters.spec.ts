import { MARCH, Story } from '@sagsgang/read-models/testing/story';
import request, { type Response } from 'supertest';
import { serverOf } from './server-of';

const bodyOf = (response: Response): unknown => response.body;
const ANE = { name: 'Ane Krog', party: 'A', organisation: null, arrivedAt: null, leftAt: null, recusedFrom: [] };

const story = (): Story =>
  new Story()
    .body()
    .scheduled(MARCH)
    .meeting(MARCH, 'AttendanceRecorded', {
      attendees: [
        { ...ANE, role: 'present', substituteFor: null, stays: [{ on: null, from: null, to: '10.15' }] },
        { ...ANE, name: 'Gorm Dam', role: 'guest', substituteFor: null },
      ],
    })
    .meeting(MARCH, 'ItemOpened', {
      date: '2025-03-14',
      number: '2.6',
      together: [],
      at: '10.05',
      reopened: false,
    });

describe('who was entitled to vote, over HTTP', () => {
  it('is answered by item, at its own moment or at another one', async () => {
    const { http } = await serverOf(story().log);
    const path = `/api/meetings/${MARCH}/voters?item=2.6`;
    expect(bodyOf(await request(http).get(path).expect(200))).toMatchObject({
      number: '2.6',
      moment: { date: '2025-03-14', at: '10.05' },
      voters: [{ name: 'Ane Krog', party: 'A', substituteFor: null }],
      others: [{ name: 'Gorm Dam', standing: 'guest' }],
      quorate: null,
    });
    expect(bodyOf(await request(http).get(`${path}&at=10.20`).expect(200))).toMatchObject({ voters: [] });
    expect(bodyOf(await request(http).get(`/api/meetings/${MARCH}/attendance?item=2.6`).expect(200))).toMatchObject({
      attendance: [{ name: 'Ane Krog', stays: [{ on: null, from: null, to: '10.15' }] }],
    });
    expect(bodyOf(await request(http).get(`/api/meetings/${MARCH}`).expect(200))).toMatchObject({
      turns: [{ number: '2.6', opened: { at: '10.05' }, closed: null }],
    });
  });

  it.each([
    ['', 400, 'item'],
    ['?item=2.6&at=9', 400, 'at'],
    ['?item=2.6&on=2025-02-30', 400, 'on'],
  ])('is refused in words for %j', async (query, status, field) => {
    const { http } = await serverOf(story().log);
    const answer = await request(http).get(`/api/meetings/${MARCH}/voters${query}`).expect(status);
    expect(JSON.stringify(bodyOf(answer))).toContain(`"${field}"`);
  });

  it('is no question of a meeting that does not exist', async () => {
    const { http } = await serverOf(story().log);
    const answer = await request(http).get('/api/meetings/intet/voters?item=2.6');
    expect(answer.status).toBe(404);
  });
});
