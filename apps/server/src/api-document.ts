import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** Where the documentation lies, for people and for programs. */
export const DOCS_PATH = '/api/docs';
export const OPENAPI_PATH = '/api/openapi.json';

/** Describes every route, from its own DTOs, at `/api/docs` and `/api/openapi.json`. */
export function describeApi(app: NestExpressApplication): void {
  const about = new DocumentBuilder().setTitle('Sagsgang').setDescription(DESCRIPTION).setVersion('1').build();
  SwaggerModule.setup(DOCS_PATH, app, () => SwaggerModule.createDocument(app, about), {
    jsonDocumentUrl: OPENAPI_PATH,
    raw: ['json'],
    customSiteTitle: 'Sagsgang',
  });
}

const DESCRIPTION = `Where each case of a political body stands, how it got there across meetings, and what was promised.

Every query can be asked as of an earlier moment with \`asOf\`, and every answer says in \`upTo\` the last event that it
counts. Dates are ISO dates (\`2024-04-19\`), instants are UTC. What cannot be answered is a problem of RFC 9457
(\`application/problem+json\`): its \`type\` is for programs, its \`detail\` a Danish sentence for people.`;
