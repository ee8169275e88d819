package org.tadamun.kernel.rest.entity;

/** By what a caller marks a request that is to happen once, however often it is sent. */
public final class IdempotencyKey {

  /** The header, which is the name of the field in refusals too. */
  public static final String HEADER = "Idempotency-Key";

  private IdempotencyKey() {}
}
