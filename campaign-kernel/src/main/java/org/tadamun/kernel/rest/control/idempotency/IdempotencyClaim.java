package org.tadamun.kernel.rest.control.idempotency;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/**
 * A call that runs now. If its outcome cannot be stored, the caller still gets the answer, and a
 * repeat is told that the outcome is unknown.
 *
 * @param done supplies the key with all that was read of the call
 * @param named the id in its path; null where there is none
 */
record IdempotencyClaim(IdempotentCalls calls, CallKey call, Supplier<CallKey> done, String named) {

  private static final Logger LOG = System.getLogger(IdempotencyClaim.class.getName());

  void keep(StoredAnswer answer) {
    note(() -> calls.keep(done.get(), answer, answer.subject(named)));
  }

  void free() {
    note(() -> calls.free(call));
  }

  private static void note(Runnable noting) {
    try {
      noting.run();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "What came of an idempotent call could not be kept", failed);
    }
  }
}
