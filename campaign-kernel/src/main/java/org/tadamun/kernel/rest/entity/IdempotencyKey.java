package org.tadamun.kernel.rest.entity;

/**
 * The header by which a caller marks a request that must be carried out once, however often it is
 * sent.
 */
public final class IdempotencyKey {

  /** The header's name, and the name of the field in refusals. */
  public static final String HEADER = "Idempotency-Key";

  private IdempotencyKey() {}
}
