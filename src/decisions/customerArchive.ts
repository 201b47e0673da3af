import { assessHistoryEntry, explainHistoryEntry } from '../areas/customers/advanceHistory.js';
import {
  archiveFactsSchema,
  archiveRulingSchema,
  documentFactsSchema,
  documentRulingSchema,
  feedbackFormSchema,
  feedbackRulingSchema,
  historyEntryFactsSchema,
  historyRulingSchema,
} from '../areas/customers/archiveSchema.js';
import { assessArchive, explainArchive } from '../areas/customers/assessArchive.js';
import { assessDocuments, explainDocuments } from '../areas/customers/assessDocuments.js';
import { assessFeedbackForm, explainFeedbackForm } from '../areas/customers/assessFeedbackForm.js';
import { handoverFactsSchema, handoverRulingSchema } from '../areas/customers/handoverSchema.js';
import { explainHandovers, listHandovers } from '../areas/customers/listHandovers.js';
import type { CustomerPolicy } from '../areas/customers/policy.js';
import type {
  ArchiveFacts,
  ArchiveRuling,
  DocumentFacts,
  DocumentRuling,
  FeedbackForm,
  FeedbackRuling,
  HandoverFacts,
  HandoverRuling,
  HistoryEntryFacts,
  HistoryRuling,
} from '../areas/customers/types.js';
import type { Decision } from '../foundation/kernel/decision.js';
import { areaDecision } from './areaDecision.js';
import { byCustomerPolicy } from './byCustomerPolicy.js';

/** What the archive of customers holds, and what departments owe to it. */
export const customerArchiveDecisions: readonly Decision[] = [
  areaDecision<DocumentFacts, CustomerPolicy, DocumentRuling>({
    ...byCustomerPolicy,
    name: 'customers.documents',
    summary: {
      'zh-CN': '判断交车资料是否齐全',
      en: 'Whether the documents of a sale are complete',
    },
    rules: ['CARD-04'],
    facts: documentFactsSchema,
    ruling: documentRulingSchema,
    rule: assessDocuments,
    explain: explainDocuments,
  }),
  areaDecision<FeedbackForm, CustomerPolicy, FeedbackRuling>({
    ...byCustomerPolicy,
    name: 'customers.feedback-form',
    summary: {
      'zh-CN': '判断满意度评价表能否归档',
      en: 'Whether a satisfaction form goes into the archive',
    },
    rules: ['CARD-05'],
    facts: feedbackFormSchema,
    ruling: feedbackRulingSchema,
    rule: assessFeedbackForm,
    explain: explainFeedbackForm,
  }),
  areaDecision<HistoryEntryFacts, CustomerPolicy, HistoryRuling>({
    ...byCustomerPolicy,
    name: 'customers.history',
    summary: {
      'zh-CN': '判断能否追加一条客户历史',
      en: 'Whether an entry is added to the history',
    },
    rules: ['CARD-06'],
    facts: historyEntryFactsSchema,
    ruling: historyRulingSchema,
    rule: assessHistoryEntry,
    explain: explainHistoryEntry,
  }),
  areaDecision<ArchiveFacts, CustomerPolicy, ArchiveRuling>({
    ...byCustomerPolicy,
    name: 'customers.archive',
    summary: {
      'zh-CN': '判断档案保管是否合要求',
      en: 'Whether the archive is kept as it should be',
    },
    rules: ['CARD-07'],
    facts: archiveFactsSchema,
    ruling: archiveRulingSchema,
    rule: assessArchive,
    explain: explainArchive,
  }),
  areaDecision<HandoverFacts, CustomerPolicy, HandoverRuling>({
    ...byCustomerPolicy,
    name: 'customers.handovers',
    summary: {
      'zh-CN': '列出各部门应移交和逾期未移交的资料',
      en: 'What departments owe to customer relations',
    },
    rules: ['CARD-08'],
    facts: handoverFactsSchema,
    ruling: handoverRulingSchema,
    rule: listHandovers,
    explain: explainHandovers,
  }),
];
