/**
 * What use cases need in addition to JPQL, on Derby and on PostgreSQL alike. These are rows in
 * batches ({@link NewRows}, {@link RowBatch}), lookups by key ({@link KeyLookup}, {@link InList}),
 * lists ({@link ListQuery}), locks in one order ({@link RowLocks}), and transactions that callers
 * share ({@link SharedCommit}).
 *
 * <ul>
 *   <li>R1 When a caller's shared work returns, its transaction is committed.
 *   <li>R2 Of a group either everything is stored or nothing; after a failure each is tried alone.
 *   <li>R3 A failure of one work is reported to its own caller only.
 *   <li>R4 The first row of a kind, such as that of an hour for a counter, exists once, however
 *       many transactions insert it, and none of them fails for that.
 * </ul>
 */
package org.tadamun.kernel.database.boundary;
