import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Alert } from '../../shared/ui/alert.tsx';
import { Badge } from '../../shared/ui/badge.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { RadioGroup } from '../../shared/ui/radio-group.tsx';
import { TextArea } from '../../shared/ui/text-area.tsx';
import { TextField } from '../../shared/ui/text-field.tsx';
import { Failure } from '../../shared/vault/failure.tsx';
import { formatDay, keepTogether } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { type Delivery, LEGAL_BADGES, legalText, sendByText } from '../desk-rows.ts';
import type { OpenAct } from '../desk-state.ts';
import { dossierOf } from '../dossier-flow.ts';
import { type Failed, failedAt } from '../failed.ts';
import { isAgreed } from '../four-eyes.ts';
import { LateNote } from '../late-note.tsx';
import type { FunctionarisText } from '../texts.ts';
import type { Acting, Field, FieldName, Values } from './act.ts';
import { ACTS, type ActKind, isIneligible, isPossible, termMetBy, termToldBefore } from './acts.ts';
import { hasTemplate } from './opening-values.ts';

export interface ActFormProps extends Delivery {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly open: OpenAct;
  readonly acting: Acting;
  readonly values: Values;
  /** When the melder sees what is sent now. */
  readonly delivery: string;
  readonly busy: boolean;
  readonly failed: Failed | undefined;
  /** What it is made from, to look at or listen to while it is filled in. */
  readonly beside?: ComponentChildren;
  readonly onFill: (name: FieldName, value: string) => void;
  readonly onSend: () => void;
  readonly onDrop: () => void;
}

/** One form for every act: its fields, its proposed words, the term it meets. */
export function ActForm(props: ActFormProps) {
  const { text, open, acting, busy } = props;
  const words = text.acts.acts[open.kind];
  const act = ACTS[open.kind];
  const isToMelder = act.thread === 'conversation';
  const canBeSent = isPossible(open.kind, acting);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What was pressed is gone, and may have stood on another page; after the screen has put the focus on its title.
    const frame = requestAnimationFrame(() => {
      form.current?.scrollIntoView();
      form.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [open.kind, open.of]);
  function send(event: Event) {
    event.preventDefault();
    if (!busy) props.onSend();
  }
  return (
    <form class="zp-act zp-flow" onSubmit={send} noValidate aria-label={words.name} tabIndex={-1} ref={form}>
      <Heading level={2} appearance={isToMelder ? 2 : 4}>
        {words.name}
      </Heading>
      <MeetsTerm {...props} kind={open.kind} />
      <OfTask {...props} />
      <Paragraph>{words.about}</Paragraph>
      {isIneligible(open.kind, acting) && (
        <Alert kind="warning">
          <Paragraph>{text.acts.ineligible[whyIneligible(acting)]}</Paragraph>
        </Alert>
      )}
      {open.kind === 'disclosure' && <WhatCanBeGiven {...props} />}
      {(open.kind === 'hold' || open.kind === 'conflict') && !canBeSent && (
        <Alert kind="warning">
          <Paragraph>{text.acts.firstThat[open.kind]}</Paragraph>
        </Alert>
      )}
      {props.beside}
      {canBeSent &&
        act.fields.map((field) => <ActField {...props} key={field.name} field={field} isToMelder={isToMelder} />)}
      {canBeSent && hasTemplate(open.kind) && <Paragraph small>{text.acts.template}</Paragraph>}
      {canBeSent && isToMelder && (
        <>
          <LateNote {...props} term={termToldBefore(open.kind, acting)} />
          <Paragraph small>{props.delivery}</Paragraph>
        </>
      )}
      <Failure sentence={failedAt(props.failed, 'act')} />
      <ButtonGroup>
        {canBeSent && (
          <Button appearance="primary" type="submit" busy={busy} busyText={text.acts.busy}>
            {words.send}
          </Button>
        )}
        <Button onClick={props.onDrop}>{text.acts.cancel}</Button>
      </ButtonGroup>
    </form>
  );
}

function whyIneligible({ firstAssessor, staying, ownFp }: Acting) {
  if (firstAssessor !== 'colleague') return 'nobody';
  return staying.includes(ownFp) ? 'colleague' : 'withdrawn';
}

type MeetsTermProps = Pick<ActFormProps, 'text' | 'language' | 'acting' | keyof Delivery> & { readonly kind: ActKind };

export function MeetsTerm(props: MeetsTermProps) {
  const { text, language, acting, kind } = props;
  const term = termMetBy(kind, acting);
  if (term === undefined) return null;
  const write = (day: string) => keepTogether(formatDay(day, language));
  const by = sendByText(term, props, text, write);
  const words = [legalText(term, write(term.on), text), ...(by === undefined ? [] : [by])].join(', ');
  return (
    <p class="zp-act__term">
      <Badge kind={LEGAL_BADGES[term.state]}>{text.acts.meets(words)}</Badge>
    </p>
  );
}

/** Which of the open tasks it is about. */
function OfTask({ text, language, open, acting }: ActFormProps) {
  if (open.kind !== 'task-change') return null;
  const task = dossierOf(acting.melding).tasks.find(({ said }) => said.message.digest === open.of);
  if (task === undefined) return null;
  return (
    <Paragraph>
      <strong>{text.statements.openTask(task.said.content.title, formatDay(task.dueOn, language))}</strong>
    </Paragraph>
  );
}

/** For a melder of whom nobody knows who it is there is nothing to disclose (WBK-1a.4). */
function WhatCanBeGiven({ text, acting }: ActFormProps) {
  const words = text.acts;
  const isKnown = acting.melding.view.workflow.identities.length > 0;
  if (isKnown) {
    return (
      <Alert kind="warning">
        <Paragraph>{words.disclosureFirst}</Paragraph>
        {!isAgreed(acting.melding, 'disclose') && <Paragraph>{words.disclosureForTwo}</Paragraph>}
      </Alert>
    );
  }
  return (
    <Alert kind="info" title={words.anonymousTitle}>
      <Paragraph>{words.anonymous}</Paragraph>
      <ul>
        {words.handOver.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}

type Table = Readonly<Record<string, string>>;

const LONGEST = { text: 20_000, line: 300 } as const;

function ActField({
  text,
  field,
  values,
  open,
  isToMelder,
  onFill,
}: ActFormProps & { readonly field: Field; readonly isToMelder: boolean }) {
  const { acts: words } = text;
  const { name, kind, isOptional } = field;
  const problem = open.wrong[name];
  const common = {
    label: name === 'text' && !isToMelder ? words.noteField : words.fields[name],
    hint: (words.hints as Table)[name],
    error: problem && words.errors[problem === 'empty' && kind === 'choice' ? 'unchosen' : problem],
    ...(isOptional ? { optionalText: words.optional } : {}),
  };
  const value = values[name] ?? '';
  const fill = (typed: string) => onFill(name, typed);
  if (kind === 'choice') {
    const labels = (words.choices as Readonly<Record<string, Table>>)[name] ?? {};
    const choices = (field.choices ?? []).map((one) => ({ value: one, label: labels[one] ?? one }));
    return <RadioGroup {...common} choices={choices} value={value === '' ? undefined : value} onChange={fill} />;
  }
  if (kind === 'text') return <TextArea {...common} rows={7} value={value} maxLength={LONGEST.text} onInput={fill} />;
  if (kind === 'day') return <TextField {...common} type="date" value={value} onInput={fill} />;
  return <TextField {...common} value={value} maxLength={LONGEST.line} onInput={fill} />;
}
