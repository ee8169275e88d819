/**
 * The frame of the API: problems, pages, entity tags, public caching.
 *
 * <ul>
 *   <li>R1 Every refusal is problem+json in the caller's language, with an id that is also in the
 *       log.
 *   <li>R2 A wrong type is reported at its field; the value is never repeated.
 *   <li>R3 An edit needs {@code If-Match}: 428 without, 412 when it is stale. An answer that was
 *       read has a tag for it, with a key or without.
 *   <li>R4 A public GET has an ETag and is answered 304 where nothing changed. Pages of other sites
 *       may send that tag, and may read the refusals too; they may never send a key.
 *   <li>R5 The address of something new begins with {@code tadamun.base-url}.
 *   <li>R6 HEAD answers the length of the answer, however long; without one for answers that are
 *       not made for HEAD.
 *   <li>R7 An answer to a key is kept by no cache, unless everybody gets the same one.
 *   <li>R8 A country in a query may be in upper or lower case; in a body it is as in ISO 3166-1.
 *   <li>R9 Each query parameter may be sent once, and must be known to the method; reads without a
 *       key ignore unknown ones.
 *   <li>R10 Where the URL names the format ({@code .geojson}), {@code Accept} is ignored.
 *   <li>R11 An answer with texts in the caller's language says which language that is.
 *   <li>R12 A key that lacks a scope is told which one it needs. A key that has it, and is refused
 *       for another reason, is told none; nobody learns what they may not know.
 *   <li>R13 A call that takes no body refuses each member that is sent, except nulls.
 *   <li>R14 A thing that the path names is looked up before query values are checked: if it is
 *       missing, only that is reported.
 *   <li>R15 Every list that can grow is answered in pages, of fifty items without a limit, short
 *       ones too: a page goes on after the last item, or with the one that followed it then.
 *       Milestones, never as many as two hundred, are answered completely without a limit.
 * </ul>
 */
package org.tadamun.kernel.rest.boundary;
