package org.tadamun.petition.batch.boundary;

/**
 * How many batches are in one state, and how many signatures they state.
 *
 * @param signatures those of batches that still wait for a check are in no total
 */
public record BatchFigures(long batches, long signatures) {

  static final BatchFigures NONE = new BatchFigures(0, 0);
}
