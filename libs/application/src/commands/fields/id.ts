import { fieldDecorator, type Check } from './check';

/** The id of a body, meeting, case, return, deadline or event. Ids are opaque: nothing is read out of them. */
export const IsId = (): PropertyDecorator => fieldDecorator('isId', id);

/** An id is what may stand in the name of a stream. */
export const id: Check = (value) => {
  if (typeof value === 'string' && /^[A-Za-z0-9._-]{1,200}$/.test(value)) return undefined;
  return { message: 'Et id består af 1-200 tegn: bogstaver fra a til z, tal, punktum, bindestreg og understregning.' };
};
