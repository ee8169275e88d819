/**
 * What signatures change in the figures when they begin to count or cease to.
 *
 * <ul>
 *   <li>R1 Figures of signatures are booked only here, in the transaction that changes the
 *       signatures' states. Batches and sample data have tally cells of their own (ADR 268).
 *   <li>R2 The rows of one booking are locked in one order, whatever the order of the calls:
 *       tallies by version, country and source, then lines of the public log, ways, stages of the
 *       funnel, and personal links. A group in which a signer confirms an imported signature
 *       changes cells of two sources.
 *   <li>R3 Of online signatures, and of no others, it is recorded how many are no new people for
 *       the alarm about their country (ADR 201), unless a stage of the funnel says so already.
 *       Where staff take signatures out, the running day does not fall, and the hour in which they
 *       counted as new is corrected (ADR 286). A signature that an alarm held is, once it is
 *       released, new for its country but not for the petition: whether it is taken out or
 *       withdrawn later, the petition's usual level stays (ADR 288).
 *   <li>R4 Each change that the public log tells is booked on its line, also as zero where the
 *       changes of several sources add up to zero.
 * </ul>
 */
package org.tadamun.petition.booking.boundary;
