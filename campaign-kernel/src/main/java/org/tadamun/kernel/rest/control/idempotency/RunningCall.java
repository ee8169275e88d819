package org.tadamun.kernel.rest.control.idempotency;

/** The call with an {@code Idempotency-Key} that this thread runs, from its claim to its answer. */
final class RunningCall {

  private static final ThreadLocal<String> HASH = new ThreadLocal<>();

  private RunningCall() {}

  static void begin(CallKey call) {
    HASH.set(call.hash());
  }

  static void end() {
    HASH.remove();
  }

  /** Null where none runs: on a page, by a timer, without such a key. */
  static String hash() {
    return HASH.get();
  }
}
