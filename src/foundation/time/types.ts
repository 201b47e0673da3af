/** The conventions on time that decide rulings: the store’s zone, and what counts as open. */
export type TimeRule = 'C1' | 'C4';

/** How a place stands at an instant: see `assessOpening`. */
export type OpeningStatus = 'open' | 'closed' | 'never' | 'outsideCalendar';
