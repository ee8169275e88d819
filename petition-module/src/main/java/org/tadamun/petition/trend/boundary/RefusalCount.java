package org.tadamun.petition.trend.boundary;

/**
 * How often signers were told to wait in the last hour, as far as this node knows.
 *
 * @param times how often
 * @param connections from how many connections; too many are not told apart
 */
public record RefusalCount(long times, long connections) {}
