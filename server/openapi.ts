import * as z from 'zod/mini';
import { ERROR_STATUS } from '../schema/wire/errors.ts';
import { BYTE_STREAM, BYTES, BYTES_TYPE, type Route } from './route.ts';

/** An error says which, never why: no field name, no input, no id. */
const errorAnswer = z.strictObject({ error: z.strictObject({ code: z.enum(Object.keys(ERROR_STATUS)) }) });

type Json = Readonly<Record<string, unknown>>;

const SCHEME_OF: Partial<Record<Route['caller'], string>> = {
  mailbox: 'mailbox',
  ticket: 'ticket',
  operator: 'operator',
};

function jsonSchema(schema: z.core.$ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}

function contentOf(schema: z.core.$ZodType): Json {
  if (schema === BYTES || schema === BYTE_STREAM)
    return { content: { [BYTES_TYPE]: { schema: { type: 'string', format: 'binary' } } } };
  return { content: { 'application/json': { schema: jsonSchema(schema) } } };
}

function operation({ path, summary, caller, schemas }: Route): Json {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  const query = schemas.query === undefined ? {} : ((jsonSchema(schemas.query).properties ?? {}) as Json);
  const parameters = [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...Object.entries(query).map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
  ];
  return {
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(caller !== 'anyone' && { security: [{ [SCHEME_OF[caller] ?? 'handler']: [] }] }),
    ...(schemas.body && { requestBody: { required: true, ...contentOf(schemas.body) } }),
    responses: {
      200: { description: 'OK', ...contentOf(schemas.answer) },
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

/** The published description of the API, made from the same table as the router. */
export function describeApi(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  const statuses = [...new Set(Object.values(ERROR_STATUS))].sort().join(', ');
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zegelpost',
      version: 'zp1',
      description:
        'Bytes are base64url without padding; who accepts application/vnd.zegelpost.packed gets them behind the JSON. Everything a melder or functionaris writes is sealed before it gets here.',
    },
    paths,
    components: {
      responses: {
        Error: { description: `A refusal (${statuses}): a code and nothing else`, ...contentOf(errorAnswer) },
      },
      securitySchemes: {
        mailbox: {
          type: 'http',
          scheme: 'bearer',
          description: 'Session of a mailbox: 15 minutes, renewed by every answer',
        },
        ticket: { type: 'http', scheme: 'bearer', description: 'Of one file, up or down: ten minutes' },
        handler: { type: 'http', scheme: 'bearer', description: 'Session of a steward or functionaris' },
        operator: { type: 'http', scheme: 'bearer', description: 'Made from the secret in the data folder' },
      },
    },
  };
}
