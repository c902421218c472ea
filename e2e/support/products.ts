/**
 * Real products of the test part, which no net has seen, and where the shop files them. Only
 * the example of the page is from the training part.
 */
export const DRYER = {
  name: 'GE - 8.1 Cu. Ft. 12-Cycle Steam Gas Dryer - White',
  description:
    'Rotary-electronic knob controls with digital display; 12 cycles; adjustable temperature control; HE sensor dry',
  path: ['Appliances', 'Washers & Dryers', 'Dryers', 'Gas Dryers'],
};

export const GAME = {
  name: 'Digimon Story Cyber Sleuth - PlayStation 4',
  description: 'Do you have the skills to crack the digi-case?',
  path: ['Video Games', 'PlayStation 4', 'PS4 Games'],
};

/** Without a description. */
export const DISK = {
  name: 'WD - My Passport 3TB External USB 3.0/2.0 Portable Hard Drive - Black/Silver',
  description: '',
  path: ['Computers & Tablets', 'Computer Accessories & Peripherals', 'Hard Drives & Storage'],
};

/** One of the page's examples. Its last category is too rare to be a label of its own. */
export const BATTERIES = {
  example: 'Duracell - AAA Batteries (4-Pack)',
  path: ['Connected Home & Housewares', 'Housewares', 'Household Batteries', 'Others'],
};

/** The part of an address that compares two of them. */
export const COMPARED = new URLSearchParams({
  name: DRYER.name,
  desc: DRYER.description,
  name2: GAME.name,
}).toString();
