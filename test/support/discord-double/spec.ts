import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandResponseSchema,
  ApplicationCommandUpdateRequestSchema,
  CommandPermissionsResponseSchema,
  CreatedThreadResponseSchema,
  CreateMessageInteractionCallbackRequestSchema,
  CreatePrivateChannelRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  ErrorResponseSchema,
  GatewayBotResponseSchema,
  GuildChannelResponseSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageResponseSchema,
  ModalInteractionCallbackRequestSchema,
  PrivateApplicationResponseSchema,
  PrivateChannelResponseSchema,
  RatelimitedResponseSchema,
  type SpecSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';

/** What Discord's specification says of one call. */
interface Call {
  readonly method: string;
  readonly path: RegExp;
  readonly request: SpecSchema | null;
  readonly response: SpecSchema | null;
}

/** Right when one of the schemas takes it. */
const oneOf = (...schemas: readonly SpecSchema[]): SpecSchema => ({
  safeParse: (value) => schemas.map((schema) => schema.safeParse(value)).reduce((best, next) => (best.success ? best : next)),
});
/** Right when every entry is. */
const listOf = (schema: SpecSchema): SpecSchema => ({
  safeParse: (value) => {
    const failed = (value as readonly unknown[]).map((entry) => schema.safeParse(entry)).find((entry) => !entry.success);
    return failed ?? { success: true };
  },
});

const Callback = oneOf(
  CreateMessageInteractionCallbackRequestSchema,
  ApplicationCommandAutocompleteCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
);

/** Without the details of a bad form: for their codes the specification has numbers, and Discord's documentation ("Error Messages") names. */
const Refusal: SpecSchema = {
  safeParse: (value) => {
    const { errors: _, ...refusal } = value as Readonly<Record<string, unknown>>;
    return ErrorResponseSchema.safeParse(refusal);
  },
};

const CALLS: readonly Call[] = [
  { method: 'GET', path: /^\/gateway\/bot$/, request: null, response: GatewayBotResponseSchema },
  { method: 'GET', path: /^\/applications\/@me$/, request: null, response: PrivateApplicationResponseSchema },
  { method: 'GET', path: /^\/applications\/\d+\/commands$/, request: null, response: listOf(ApplicationCommandResponseSchema) },
  {
    method: 'GET',
    path: /^\/applications\/\d+\/guilds\/\d+\/commands\/permissions$/,
    request: null,
    response: listOf(CommandPermissionsResponseSchema),
  },
  {
    method: 'PUT',
    path: /^\/applications\/\d+\/commands$/,
    request: listOf(ApplicationCommandUpdateRequestSchema),
    response: listOf(ApplicationCommandResponseSchema),
  },
  { method: 'POST', path: /^\/interactions\/\d+\/[^/]+\/callback$/, request: Callback, response: null },
  {
    method: 'PATCH',
    path: /^\/webhooks\/\d+\/[^/]+\/messages\/@original$/,
    request: IncomingWebhookUpdateRequestPartialSchema,
    response: MessageResponseSchema,
  },
  { method: 'POST', path: /^\/webhooks\/\d+\/[^/]+$/, request: IncomingWebhookRequestPartialSchema, response: MessageResponseSchema },
  { method: 'POST', path: /^\/channels\/\d+\/messages$/, request: MessageCreateRequestSchema, response: MessageResponseSchema },
  {
    method: 'POST',
    path: /^\/channels\/\d+\/messages\/\d+\/threads$/,
    request: CreateTextThreadWithMessageRequestSchema,
    response: CreatedThreadResponseSchema,
  },
  { method: 'GET', path: /^\/channels\/\d+\/messages$/, request: null, response: listOf(MessageResponseSchema) },
  { method: 'GET', path: /^\/channels\/\d+$/, request: null, response: GuildChannelResponseSchema },
  {
    method: 'POST',
    path: /^\/users\/@me\/channels$/,
    request: CreatePrivateChannelRequestSchema,
    response: PrivateChannelResponseSchema,
  },
];

const problemsOf = (schema: SpecSchema | null, value: unknown, what: string): readonly string[] => {
  const parsed = schema?.safeParse(value);
  return parsed === undefined || parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${what} ${path.join('.')}: ${message}`);
};

/** Checks one exchange against the specification; empty when both sides keep to it. A path that the specification lacks is a problem. */
export function checkExchange(exchange: {
  readonly method: string;
  readonly path: string;
  readonly request: unknown;
  readonly status: number;
  readonly response: unknown;
}): readonly string[] {
  const { method, path, request, status, response } = exchange;
  const call = CALLS.find((candidate) => candidate.method === method && candidate.path.test(path));
  if (call === undefined) return [`no such call: ${method} ${path}`];
  const answer = status === 429 ? RatelimitedResponseSchema : status >= 400 ? Refusal : call.response;
  const checksAnswer = status < 500 && response !== null;
  return [
    ...problemsOf(call.request, request, `request ${method} ${path}`),
    ...(checksAnswer ? problemsOf(answer, response, `answer ${status} ${method} ${path}`) : []),
  ];
}
