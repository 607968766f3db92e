import { contextFrom } from './context-from';

const whole = { commandId: 'c1', actor: 'Ellen Prøve', effectiveOn: '2025-03-14', correlationId: 'import-1' };

describe('what comes with a command from outside', () => {
  it.each([whole, { commandId: 'c1', actor: 'Ellen Prøve' }])('is taken in unchanged where it is valid', (context) => {
    expect(contextFrom('CloseCase', context)).toStrictEqual(context);
  });

  it('loses what is not there', () => {
    expect(Object.keys(contextFrom('CloseCase', { ...whole, effectiveOn: undefined }))).not.toContain('effectiveOn');
  });

  it.each([
    ['commandId', '', 'Her skal stå noget.'],
    ['commandId', undefined, 'Feltet mangler.'],
    ['actor', '  ', 'Her skal stå noget.'],
    ['actor', 7, 'Her skal stå en tekst.'],
    ['actor', 'x'.repeat(1_001), 'Teksten må højst være på 1.000 tegn.'],
    ['effectiveOn', '2025-02-30', 'Datoen 2025-02-30 findes ikke.'],
    ['effectiveOn', null, 'Feltet skal udfyldes.'],
    ['causationId', 'e1', 'Feltet kendes ikke; her kan stå commandId, actor, effectiveOn og correlationId.'],
  ])('is refused with %s %p', (field, value, message) => {
    expect(() => contextFrom('CloseCase', { ...whole, [field]: value })).toThrow(
      `CloseCase kan ikke modtages. ${field}: ${message}`,
    );
  });
});
