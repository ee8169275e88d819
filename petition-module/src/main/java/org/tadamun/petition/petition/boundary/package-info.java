/**
 * Petitions: their texts, states, dates and outcome.
 *
 * <ul>
 *   <li>R1 A text that was signed never changes; it can gain languages.
 *   <li>R2 A material change opens a new version, whose count begins at zero.
 *   <li>R3 A pause moves the end by its length, and so does a time in which the campaign does not
 *       run or is offline. Where both overlap the time counts once. Time before the start does not
 *       count; the start is the one that was set when the pause began to take time.
 *   <li>R4 For the public there are no drafts, no drafts archived unopened, and no petitions of
 *       hidden campaigns.
 *   <li>R5 The refusal of a wrong transition names both states and the verb.
 *   <li>R6 The slug never changes.
 *   <li>R7 A caller who may write a petition reads it in any state, with the entity tag for an
 *       edit.
 *   <li>R8 Title, text and each demand have the same source language; the source is what counts.
 *   <li>R9 A campaign's main petition is the first that can be signed; else the first that is
 *       public; else the first draft that was not archived.
 *   <li>R10 A petition that staff closed can be reopened within 14 days, unless it closed by itself
 *       or its campaign has an outcome. It is then paused, has its former dates, and signers who
 *       waited to confirm still can.
 *   <li>R11 The day of a hand-over or an answer is shown in the time zone of its place. A hand-over
 *       also has the number of signatures that the pack stated, and its moment. The pack can be
 *       removed from the record: it may have been a letter.
 *   <li>R12 What was recorded of either can be corrected in the archive too, but nothing can be
 *       added there: people named in it may ask to be removed at any time.
 * </ul>
 */
package org.tadamun.petition.petition.boundary;
