import type { ExportFile } from '../../../import/headings.js';
import type { FindingKind } from '../../../import/problems.js';
import type { DayIndex } from '../../dayIndex.js';
import { shownText } from '../../shownText.js';
import { FILE_WORDS, FINDING_KIND_WORDS, FINDING_WORDS } from '../../words/files.js';
import type { ProblemCount, ProblemFile, ProblemPicture } from '../dayPicture.js';
import { mostFirst, tally } from './tally.js';

/** What was wrong in the files, counted. */
export function pictureProblems({ day, say }: DayIndex): ProblemPicture {
  const { findings, imported } = day;
  const files = Object.keys(FILE_WORDS) as ExportFile[];
  return {
    all: findings.length,
    files: files.map((file): ProblemFile => {
      const kinds = tally(
        findings.filter((one) => one.file === file).map((one): FindingKind => one.kind),
      );
      const { records, accepted, rejected } = imported.counts[file];
      const repaired = kinds.get('repaired') ?? 0;
      const kept = kinds.get('kept') ?? 0;
      return { file: say(FILE_WORDS[file]), records, accepted, rejected, repaired, kept };
    }),
    findings: files.flatMap((file): ProblemCount[] => {
      const own = findings.filter((one) => one.file === file);
      const counts = mostFirst(tally(own.map((one) => `${one.kind}\n${one.code}`)));
      const first = new Map(own.map((one) => [`${one.kind}\n${one.code}`, one]));
      return counts.flatMap(([key, count]) => {
        const one = first.get(key);
        if (one === undefined) return [];
        return [
          {
            file: say(FILE_WORDS[file]),
            what: say(FINDING_WORDS[one.code]),
            code: one.code,
            outcome: say(FINDING_KIND_WORDS[one.kind]),
            count,
          },
        ];
      });
    }),
    ignoredColumns: files.flatMap((file) =>
      imported.ignoredColumns[file].map((name) => `${say(FILE_WORDS[file])} – ${shownText(name)}`),
    ),
  };
}
