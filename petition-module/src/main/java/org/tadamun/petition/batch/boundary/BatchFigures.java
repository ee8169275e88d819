package org.tadamun.petition.batch.boundary;

/**
 * How many batches there are in one state, and how many signatures they speak of.
 *
 * @param signatures those of batches that wait are in no total
 */
public record BatchFigures(long batches, long signatures) {

  static final BatchFigures NONE = new BatchFigures(0, 0);
}
