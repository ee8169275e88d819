package org.tadamun.petition.trend.boundary;

/**
 * Who was told to wait in the last hour, as far as this node knows.
 *
 * @param times how often
 * @param connections from how many; no more than can be told apart
 */
public record RefusalCount(long times, long connections) {}
