/**
 * {@code Idempotency-Key}: who does not know whether a POST arrived sends it once more, and it
 * happens once.
 *
 * <ul>
 *   <li>R1 It counts for POSTs made with an API key, and is that key's own. Others may send it; it
 *       changes nothing; nor does it where a key calls with a signer's link, of whose answers
 *       nothing is kept.
 *   <li>R2 The call is claimed, and the claim committed, before it runs. Of several at once one
 *       runs, the others are answered 409 with {@code Retry-After}.
 *   <li>R3 A repeat gets the same answer for 24 hours, with {@code Idempotency-Replayed: true}.
 *       Another call under the same key is refused with 422.
 *   <li>R4 A refusal and a failure are not kept: their transaction was rolled back, or an import,
 *       which is several, is taken back, so a repeat runs.
 *   <li>R5 What may have run and has no answer is never run again: 409 says that the outcome is
 *       unknown.
 *   <li>R6 Keys and requests are kept as keyed hashes, answers encrypted.
 *   <li>R7 A file is hashed while the use case reads it, and no filter holds it in memory: while it
 *       runs, method, path and query make the call, for a quarter of an hour; then the file too.
 *   <li>R8 Once names or words of a thing are erased, no kept answer tells of it, be it kept only
 *       after that, but for that of the erasure itself: 409 says that the call was carried out.
 * </ul>
 */
package org.tadamun.kernel.rest.control.idempotency;
