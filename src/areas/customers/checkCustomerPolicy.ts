import { type Issue, type IssuePath, issue } from '../../foundation/kernel/result.js';
import type { CustomerPolicy } from './policy.js';
import type { Visibility } from './types.js';

/**
 * Finds what contradicts itself in a customer policy whose shape is right: blocks without fields,
 * names that the table of fields does not know, age bands out of order, personal fields without a
 * mask, strangers who see more than those who look after the customer, nobody who may apply a change.
 *
 * @rule CARD-01 CARD-02 CARD-03 CARD-04 CARD-07 CARD-09 CARD-10 CARD-12 PRIV-01 PRIV-02
 */
export function checkCustomerPolicy(policy: CustomerPolicy): Issue[] {
  const { card, reception, sales, archive, structure, privacy, merge } = policy;
  const found: Issue[] = [];
  const needs = (holds: boolean, path: IssuePath, expected: string): void => {
    if (!holds) found.push(issue('empty', path, expected));
  };
  const contacts = Object.values(card.contactFields).includes(true);
  needs(contacts || !card.requiredToCreate.contact, ['card', 'contactFields'], 'one contact');
  needs(Object.keys(reception.fields).length > 0, ['reception', 'fields'], 'at least one field');
  needs(Object.keys(sales.fields).length > 0, ['sales', 'fields'], 'at least one field');
  needs(Object.keys(policy.documents).length > 0, ['documents'], 'at least one kind');
  needs(Object.values(archive.forms).includes(true), ['archive', 'forms'], 'at least one form');
  needs(card.appliesAtOnce[archive.custodian], ['card', 'appliesAtOnce', archive.custodian], 'yes');

  const { fields } = policy;
  found.push(...unknownNames(['card', 'contactFields'], card.contactFields, fields));
  found.push(...unknownNames(['card', 'staleAfterMonthsOf'], card.staleAfterMonthsOf, fields));
  found.push(...unknownNames(['sales', 'mayBeNone'], sales.mayBeNone, sales.fields));
  for (const name of Object.keys(privacy.neverKept)) {
    if (privacy.neverKept[name] === true && Object.hasOwn(fields, name)) {
      found.push(issue('disagreement', ['privacy', 'neverKept', name], 'no field of the table'));
    }
  }
  for (const [name, { visibility, personal, mask }] of Object.entries(fields)) {
    const seen = [visibility.assigned, visibility.others, ...Object.values(visibility.departments)];
    if (mask === 'none' && (personal || seen.includes('masked'))) {
      const expected = 'a mask for what is personal or seen masked';
      found.push(issue('disagreement', ['fields', name, 'mask'], expected));
    }
    if (OPENNESS[visibility.others] > OPENNESS[visibility.assigned]) {
      const path = ['fields', name, 'visibility', 'others'];
      found.push(issue('wrongOrder', path, 'no more than those assigned see'));
    }
  }
  const bands = structure.ageBandsFrom;
  if (bands.some((from, place) => place > 0 && from <= (bands[place - 1] ?? 0))) {
    found.push(issue('wrongOrder', ['structure', 'ageBandsFrom'], 'ages in ascending order'));
  }
  if (new Set(merge.criteria).size < merge.criteria.length) {
    found.push(issue('duplicate', ['merge', 'criteria'], 'each criterion once'));
  }
  return found;
}

const OPENNESS: Readonly<Record<Visibility, number>> = { hidden: 0, masked: 1, full: 2 };

function unknownNames(path: IssuePath, named: object, known: object): Issue[] {
  return Object.keys(named)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => issue('unknownName', [...path, name], 'a field of the table'));
}
