/**
 * The frame of the API: problems, pages, entity tags, public caching.
 *
 * <ul>
 *   <li>R1 Every refusal is problem+json in the caller's language, with an id that the log has too.
 *   <li>R2 A wrong type is named at its field; the value is never repeated.
 *   <li>R3 An edit needs {@code If-Match}: 428 without, 412 when it is stale. Whoever read the
 *       thing has a tag for it, with a key or without.
 *   <li>R4 A public GET carries an ETag and is answered 304 where nothing changed; its refusals too
 *       can be read from every site, whose pages may send that tag, and never a key.
 *   <li>R5 Where something new lies is said with {@code tadamun.base-url}.
 *   <li>R6 HEAD tells the length of the answer, however long it is; of one that is not made for it,
 *       none.
 *   <li>R7 What a key is answered is kept by no cache, unless everybody is answered the same.
 *   <li>R8 A country to which the address of a list narrows it may stand there in any case; in a
 *       body it is written as ISO 3166-1 has it.
 *   <li>R9 In the query of an address each name stands once, and is one that the method has; who
 *       reads without a key may have others there, which are passed over.
 *   <li>R10 Where the address names the form ({@code .geojson}), {@code Accept} is not asked.
 *   <li>R11 An answer whose texts are in the caller's language says which that is.
 *   <li>R12 A key that lacks a scope is told which one it needs; one that has it, and is refused
 *       for another reason, of none, and nobody of what he may not know.
 *   <li>R13 What is done by a call without a body passes over nothing that is sent with it: each
 *       member is refused at its name, and what is null says nothing.
 *   <li>R14 What an address names is looked for before the values of its query: where it is not
 *       there, that alone is said.
 *   <li>R15 Every list that grows is told in pages, fifty things where no number is asked for, the
 *       short ones too: a part goes on behind the last thing told, or with what followed it then.
 *       Milestones, which are never two hundred, are told whole where no number is asked for.
 * </ul>
 */
package org.tadamun.kernel.rest.boundary;
