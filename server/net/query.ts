import type { QueryAck } from '../../shared/protocol/down.ts';
import { PAGE } from '../../shared/protocol/limits.ts';
import type { Query } from '../../shared/protocol/up.ts';
import { holding } from '../../shared/questions/holding.ts';
import { byNewest, byVotes } from '../../shared/questions/rank.ts';
import { type Question, textOf } from '../../shared/questions/types.ts';
import { cityOf } from '../../shared/session/addressees.ts';
import { inWords, type Role } from '../../shared/session/permissions.ts';
import type { Session } from '../../shared/session/types.ts';
import { isPublic } from '../../shared/views/audience.ts';
import { publicQuestion } from '../../shared/views/questions.ts';
import type { Keys } from './keys.ts';
import { linksFor } from './links.ts';

/** Answers what lies beyond a role's view (invariant 5). Refuses with `wrong_role`. */
export function answerQuery(
  query: Query,
  role: Role,
  session: Session,
  keys: Keys,
  publicUrl: string,
): QueryAck {
  switch (query.type) {
    case 'questions':
      return role === 'screen' || role === 'speaker' ? wrongRole(role) : questionsPage(query, session);
    case 'trail': {
      if (role !== 'moderator' && role !== 'co-moderator') return wrongRole(role);
      const question = session.questions.byId.get(query.question);
      return question
        ? { ok: true, type: 'trail', trail: question.trail }
        : { ok: false, error: { code: 'unknown_id', message: 'There is no such question.' } };
    }
    case 'links': {
      const links = linksFor(role, session, keys, publicUrl);
      return links.length === 0 ? wrongRole(role) : { ok: true, type: 'links', links };
    }
  }
}

function questionsPage(query: Extract<Query, { type: 'questions' }>, session: Session): QueryAck {
  const { city } = query;
  const ofCity = ({ triage: { to } }: Question): boolean =>
    city === undefined || (city === null ? to === null : cityOf(session, to) === city);
  const holds = holding(query.search ?? '');
  const found = [...session.questions.byId.values()]
    .filter((question) => isPublic(question) && ofCity(question) && holds(textOf(question)))
    .map(publicQuestion)
    .sort(query.order === 'votes' ? byVotes : byNewest);
  const page = query.page ?? 0;
  return {
    ok: true,
    type: 'questions',
    questions: found.slice(page * PAGE, (page + 1) * PAGE),
    total: found.length,
    page,
  };
}

const wrongRole = (role: Role): QueryAck => ({
  ok: false,
  error: { code: 'wrong_role', message: `This is not for ${inWords(role)} to ask for.` },
});
