/**
 * {@code Idempotency-Key}: a client that does not know whether a POST arrived can send it again,
 * and it is carried out once.
 *
 * <ul>
 *   <li>R1 The header works for POSTs with an API key, and each API key has its own values. Others
 *       may send it without effect; it has none either where a key calls with a signer's link, or
 *       where the call changes nothing: such answers are not stored.
 *   <li>R2 The call is claimed, and the claim committed, before it runs. Of several at once one
 *       runs; the others are answered 409 with {@code Retry-After}.
 *   <li>R3 A repeat gets the same answer for 24 hours, with {@code Idempotency-Replayed: true}.
 *       Another call with the same key is refused with 422.
 *   <li>R4 Refusals and failures are not stored: their transaction was rolled back, or an import,
 *       which has several, was undone. So a repeat runs. Once a call is committed, nothing is read
 *       for its answer: that would fail without undoing it.
 *   <li>R5 A call that may have run but has no answer is never run again: 409 says that the outcome
 *       is unknown.
 *   <li>R6 Keys and requests are stored as keyed hashes, answers encrypted.
 *   <li>R7 A file is hashed while the use case reads it, and no filter holds it in memory. While it
 *       runs, for up to a quarter of an hour, method, path and query identify the call; then the
 *       file too.
 *   <li>R8 Once names or words of a thing are erased, no stored answer repeats them, not even one
 *       that is stored later or that of the removal: 409 says that the call was carried out. Only
 *       the answer to the erasure itself is repeated, if it shows what is left.
 * </ul>
 */
package org.tadamun.kernel.rest.control.idempotency;
