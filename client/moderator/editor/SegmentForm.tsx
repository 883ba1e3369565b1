import { useMemo } from 'react';
import type { SpeakerId } from '../../../shared/kernel/ids.ts';
import { running, statusOf, wrapUpOf } from '../../../shared/rundown/clock.ts';
import { isRecord } from '../../../shared/rundown/edit.ts';
import { COLOURS } from '../../../shared/rundown/fields.ts';
import { minimumOf } from '../../../shared/rundown/recovery.ts';
import type { Rundown, Segment } from '../../../shared/rundown/types.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { cities, city, speakers } from '../../store/selectors.ts';
import { cityPlace } from '../../store/show.ts';
import { length } from '../../ui/format.ts';
import { ListField, OneOf, SomeOf, YesNo } from './ChoiceFields.tsx';
import css from './Editor.module.css';
import { TITLE_FIELD } from './opening.ts';
import { modeOf, SUBMISSIONS, segmentFields } from './segmentFields.ts';
import { LineField, NoteField } from './TextFields.tsx';

const { editor } = words;

type Fields = ReturnType<typeof segmentFields>;

/** All that can be said of a segment. Each field is sent as it is left; what has run keeps all but its note (T17). */
export function SegmentForm({ order, segment }: { order: Rundown; segment: Segment }) {
  const records = useRecords((all) => all);
  const fields = useMemo(() => segmentFields(order, segment, records), [order, segment, records]);
  const why = lockOf(order, segment);
  const ended = statusOf(order) === 'ended';
  const fixed = why !== null;
  return (
    <div className={css.form}>
      {why !== null && <p className={css.lock}>{why}</p>}
      <div className={css.line}>
        <LineField id={TITLE_FIELD} label={editor.fields.title} field={fields.title} disabled={fixed} />
        <LineField
          id="edit-length"
          label={editor.fields.length}
          field={fields.length}
          short
          disabled={fixed}
        />
        <LineField
          id="edit-fixed-start"
          label={editor.fields.fixedStart}
          field={fields.fixedStart}
          short
          placeholder="–"
          disabled={fixed}
          why={!fixed && running(order)?.segment.id === segment.id ? editor.why.isRunning : null}
        />
      </div>
      <NoteField
        id="edit-note"
        label={editor.fields.note}
        hint={editor.fields.noteHint}
        field={fields.note}
        rows={3}
        disabled={ended}
      />
      <Looks fields={fields} segment={segment} fixed={fixed} />
      <Counting fields={fields} segment={segment} fixed={fixed} />
      <Limits fields={fields} segment={segment} fixed={fixed} />
      <OneOf
        id="edit-submissions"
        label={words.segmentSubmissions.label}
        field={fields.submissions}
        disabled={fixed}
        choices={SUBMISSIONS.map((value) => ({ value, name: words.segmentSubmissions.choices[value] }))}
      />
    </div>
  );
}

/** Why nothing but a note can be changed, or null. */
function lockOf(order: Rundown, segment: Segment): string | null {
  if (statusOf(order) === 'ended') return editor.why.ended;
  return isRecord(order, order.segments.indexOf(segment)) ? editor.why.hasRun(segment.title) : null;
}

function Looks({ fields, segment, fixed }: { fields: Fields; segment: Segment; fixed: boolean }) {
  const all = useRecords(cities);
  const people = useRecords(speakers);
  const records = useRecords((known) => known);
  const own = cityPlace(records, segment.city);
  return (
    <>
      <div className={css.line}>
        <ListField
          id="edit-city"
          label={editor.fields.city}
          field={fields.city}
          disabled={fixed}
          choices={[
            { value: null, name: editor.fields.everybody },
            ...all.map(({ id, name }) => ({ value: id, name })),
          ]}
        />
        <OneOf
          id="edit-colour"
          label={editor.fields.colour}
          field={fields.colour}
          disabled={fixed}
          choices={[
            { value: null, name: editor.fields.colourOwn },
            ...Array.from({ length: COLOURS }, (_, n) => ({
              value: n,
              name: editor.fields.colours[n] ?? String(n + 1),
            })),
          ]}
          face={(value) => (
            <i
              className={css.dot}
              data-city={value ?? own ?? ''}
              {...(value === null && { 'data-none': true })}
            />
          )}
        />
      </div>
      <SomeOf<SpeakerId>
        id="edit-speakers"
        label={editor.fields.speakers}
        field={fields.speakers}
        disabled={fixed}
        choices={people.map(({ id, name, city: of }) => ({
          value: id,
          name: name ?? editor.fields.unnamed(city(records, of)?.name ?? id),
        }))}
      />
    </>
  );
}

function Counting({ fields, segment, fixed }: { fields: Fields; segment: Segment; fixed: boolean }) {
  const { modes, zero } = editor.fields;
  const toClock = modeOf(segment) === 'clock';
  return (
    <>
      <div className={css.line}>
        <OneOf
          id="edit-counting"
          label={editor.fields.counts}
          field={fields.counting}
          disabled={fixed}
          choices={(['down', 'up', 'clock'] as const).map((mode) => ({
            value: fields.counting.read(mode),
            name: modes[mode],
          }))}
        />
        {toClock && (
          <LineField
            id="edit-fixed-end"
            label={editor.fields.fixedEnd}
            field={fields.fixedEnd}
            short
            disabled={fixed}
          />
        )}
      </div>
      <OneOf
        id="edit-zero"
        label={editor.fields.atZero}
        field={fields.atZero}
        disabled={fixed}
        choices={(['count', 'advance'] as const).map((value) => ({ value, name: zero[value] }))}
      />
    </>
  );
}

function Limits({ fields, segment, fixed }: { fields: Fields; segment: Segment; fixed: boolean }) {
  return (
    <div className={css.line}>
      <LineField
        id="edit-wrap-up"
        label={editor.fields.wrapUp}
        field={fields.wrapUp}
        short
        placeholder={length(wrapUpOf({ ...segment, wrapUp: null }))}
        disabled={fixed}
      />
      <LineField
        id="edit-minimum"
        label={editor.fields.minimum}
        field={fields.minimum}
        short
        placeholder={length(minimumOf({ ...segment, minimum: null }))}
        disabled={fixed}
      />
      <div>
        <YesNo id="edit-keep" label={editor.fields.keep} field={fields.keep} disabled={fixed} />
        <YesNo
          id="edit-questions"
          label={editor.fields.takesQuestions}
          field={fields.takesQuestions}
          disabled={fixed}
        />
      </div>
    </div>
  );
}
