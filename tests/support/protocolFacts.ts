import { createHash } from 'node:crypto';
import { z } from 'zod';
import { REJECTION_CODES } from '../../shared/kernel/rejection.ts';
import {
  FRAME_BYTES,
  ID_LENGTH,
  LIST_LENGTH,
  PAGE,
  RATES,
  SEARCH_LENGTH,
  WORDS,
} from '../../shared/protocol/limits.ts';
import {
  authSchema,
  commandFields,
  commandSchema,
  handSchema,
  hereSchema,
  identifySchema,
  querySchema,
  timeSchema,
} from '../../shared/protocol/up.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { LONGEST, MOST_LABELS } from '../../shared/questions/texts.ts';
import { type Actor, PERMISSIONS } from '../../shared/session/permissions.ts';
import { DEFAULT_LIMITS } from '../../shared/session/seminar.ts';
import { CEILING } from '../../shared/views/audience.ts';

// What docs/protocol.md says by itself, from the schemas and tables that the program uses.

/** A table's generated columns: rows of cells, the first of which names the row. */
export type Rows = readonly (readonly string[])[];

/** The tables of the document by name, each with what its first columns have to be. */
export const TABLES: Readonly<Record<string, () => Rows>> = {
  wire: () => [[String(PROTOCOL), code(fingerprint())]],
  handshake: () => fieldRows(authSchema),
  commands: () =>
    variants(commandSchema).map(({ type, fields }) => [code(type), fields, rolesOf(type).join(', ')]),
  segmentFields: () => fieldRows(PARTS['segment fields']),
  planFields: () => fieldRows(PARTS['plan fields']),
  settingsFields: () => fieldRows(PARTS['settings fields']),
  questionFields: () => fieldRows(PARTS['question fields']),
  batches: () => variants(commandFields['question.batch'].do).map(({ type, fields }) => [code(type), fields]),
  here: () => fieldRows(hereSchema),
  hand: () => fieldRows(handSchema),
  identify: () => fieldRows(identifySchema),
  queries: () => variants(querySchema).map(({ type, fields }) => [code(type), fields]),
  codes: () => REJECTION_CODES.map((name) => [code(name)]),
  limits: () => [
    ['frame', `${number(FRAME_BYTES)} bytes`],
    ['id', `${ID_LENGTH} UTF-16 units`],
    ['list in a command', `${LIST_LENGTH} entries`],
    ['search text', `${SEARCH_LENGTH} UTF-16 units`],
    ['page of a query', `${PAGE} questions`],
    ['list of held words', `${number(WORDS)} entries`],
    ['question', `${DEFAULT_LIMITS.graphemes} characters`],
    ['pause between questions', `${DEFAULT_LIMITS.pause / 1000} s`],
    ['undecided questions', `${DEFAULT_LIMITS.undecided}`],
    ...Object.entries(LONGEST).map(([name, graphemes]) => [
      LONGEST_OF[name as keyof typeof LONGEST],
      `${number(graphemes)} characters`,
    ]),
    ['labels of a question', `${MOST_LABELS}`],
    ['queued in the audience’s view', `${CEILING.queued}`],
    ['most upvoted in the audience’s view', `${CEILING.top}`],
    ['newest in the audience’s view', `${CEILING.newest}`],
    ['lately answered in the audience’s view', `${CEILING.answered}`],
  ],
  rates: () =>
    Object.entries(RATES).map(([name, { points, seconds }]) => [
      code(name),
      `${points} in ${seconds === 1 ? 'a second' : `${seconds} s`}`,
    ]),
};

/** Parts of commands that have a heading of their own; where one of these is a field, its heading stands for it. */
const PARTS = {
  'segment fields': commandFields['rundown.edit'].change,
  'plan fields': commandFields['rundown.plan'].change,
  'settings fields': commandFields['session.edit'].change,
  'question fields': commandFields['question.edit'].change,
} as const;

/** The texts of which the longest is the same in every session. */
const LONGEST_OF: Readonly<Record<keyof typeof LONGEST, string>> = {
  name: 'name',
  reason: 'reason',
  label: 'label, held word',
  note: 'note on a question',
  reply: 'reply',
  closed: 'message of closed submissions',
};

/** A hash over everything that decides what the server lets in and how it refuses. Another one is another wire. */
function fingerprint(): string {
  const wire = {
    schemas: [commandSchema, querySchema, authSchema, timeSchema, hereSchema, handSchema, identifySchema].map(
      asJson,
    ),
    permissions: PERMISSIONS,
    codes: REJECTION_CODES,
    limits: { FRAME_BYTES, PAGE, RATES },
  };
  return createHash('sha256').update(JSON.stringify(wire, sorted)).digest('hex').slice(0, 32);
}

/** For `JSON.stringify`: the order in which keys were written means nothing. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The part of JSON Schema that the wire's schemas come to. */
interface Json {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
  readonly items?: Json;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const asJson = (schema: z.ZodType): Json => z.toJSONSchema(schema, { io: 'input' }) as Json; // a wider type of the same

/** The messages of a union, with their fields in words; `id` and `type` are those of all. */
function variants(union: z.ZodType): readonly { type: string; fields: string }[] {
  return (asJson(union).oneOf ?? []).map((one) => ({
    type: String(one.properties?.type?.const),
    fields: fieldsOf(one)
      .filter(({ name }) => name !== 'id' && name !== 'type')
      .map(({ name, type, optional }) => `${named(name, optional)} ${type}`)
      .join('; '),
  }));
}

const fieldRows = (schema: z.ZodType): Rows =>
  fieldsOf(asJson(schema)).map(({ name, type, optional }) => [named(name, optional), type]);

const fieldsOf = ({ properties = {}, required = [] }: Json) =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    type: inWords(schema),
    optional: !required.includes(name),
  }));

/** A schema in the words that the document explains. Throws on one that it has no words for yet. */
function inWords(schema: Json): string {
  const part = HEADINGS.get(JSON.stringify(schema));
  if (part !== undefined) return part;
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(' or ');
  if (schema.anyOf) return schema.anyOf.map(inWords).join(' or ');
  if (schema.type === 'array' && schema.items) return `list of ${inWords(schema.items)}`;
  if (Array.isArray(schema.type)) return schema.type.map((type) => inWords({ ...schema, type })).join(' or ');
  switch (schema.type) {
    case 'string':
      if (schema.minLength === 1 && schema.maxLength === ID_LENGTH) return 'id';
      return schema.maxLength === undefined ? 'text' : `text up to ${schema.maxLength}`;
    case 'integer':
      return `integer ${span(schema)}`;
    case 'object':
      return fieldsOf(schema)
        .map(({ name, type }) => `${code(name)} ${type}`)
        .join(' and ');
    case 'number':
    case 'boolean':
    case 'null':
      return schema.type;
    default:
      throw new Error(`No words for ${JSON.stringify(schema)}`);
  }
}

/** What has a heading, by its schema. */
const HEADINGS = headings();

function headings(): ReadonlyMap<string, string> {
  const { autoNudges, messages } = asJson(PARTS['settings fields']).properties ?? {};
  const all: readonly (readonly [string, Json | undefined])[] = [
    ...Object.entries(PARTS).map(([name, schema]) => [name, embedded(schema)] as const),
    ['automatic nudge', autoNudges?.items],
    ['prepared message', messages?.items],
    ['batch', embedded(commandFields['question.batch'].do)],
    ['status', asJson(z.object(commandFields['question.approve'])).properties?.from],
  ];
  return new Map(all.map(([name, schema]) => [JSON.stringify(schema), name]));
}

/** A schema as it reads inside another one. */
function embedded(schema: z.ZodType): Json | undefined {
  return asJson(z.object({ schema })).properties?.schema;
}

function span({ minimum, maximum }: Json): string {
  const to = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : ` to ${number(maximum)}`;
  return `from ${number(minimum ?? Number.NEGATIVE_INFINITY)}${to}`;
}

const rolesOf = (type: string): readonly Actor['role'][] =>
  PERMISSIONS[type as keyof typeof PERMISSIONS] ?? [];

const code = (text: string): string => `\`${text}\``;
const named = (name: string, optional: boolean): string => code(optional ? `${name}?` : name);
const number = (n: number): string => n.toLocaleString('en-GB').replace('-', '−');
