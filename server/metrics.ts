import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What an operator watches; counts and times only. */
export interface Metrics {
  readonly command: (type: string, outcome: string) => void;
  /** `commands` shared one commit, which took `ms`. */
  readonly committed: (commands: number, ms: number) => void;
  readonly connections: (role: string, change: 1 | -1) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const commands = new Counter({
    name: 'moderato_commands_total',
    help: 'Commands answered, by type and outcome',
    labelNames: ['type', 'outcome'],
    registers: [register],
  });
  const connections = new Gauge({
    name: 'moderato_connections',
    help: 'Open connections, by role',
    labelNames: ['role'],
    registers: [register],
  });
  const commitTime = new Histogram({
    name: 'moderato_commit_seconds',
    help: 'Time that a commit took',
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1],
    registers: [register],
  });
  const commitSize = new Histogram({
    name: 'moderato_commit_commands',
    help: 'Commands that shared a commit',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
    registers: [register],
  });
  return {
    command: (type, outcome) => commands.inc({ type, outcome }),
    committed: (size, ms) => {
      commitSize.observe(size);
      commitTime.observe(ms / 1000);
    },
    connections: (role, change) => connections.inc({ role }, change),
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}
