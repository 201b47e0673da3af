import type { Text } from '../../foundation/kernel/ruling.js';
import { inWords } from './fieldWords.js';

/** How full a block is, and what it lacks, in a sentence. */
export function blockSentence(
  block: Text,
  filled: number,
  outOf: number,
  missing: readonly string[],
): Text {
  const words = inWords(missing);
  const isWhole = missing.length === 0;
  return {
    'zh-CN': `${block['zh-CN']}共 ${outOf} 项，已填 ${filled} 项${isWhole ? '，该填的都齐了' : `，还缺：${words['zh-CN']}`}。`,
    en: `${block.en}: ${filled} of ${outOf} filled${isWhole ? ', nothing that is needed is missing' : `; missing: ${words.en}`}.`,
  };
}
