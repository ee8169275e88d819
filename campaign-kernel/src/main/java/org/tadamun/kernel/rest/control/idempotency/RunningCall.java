package org.tadamun.kernel.rest.control.idempotency;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/**
 * The call with an {@code Idempotency-Key} that this thread runs, from its claim to its answer. It
 * ends at the latest with its request, which may end without an answer: the thread's next request
 * may be a page, which no filter of the API sees. Should the container fail to announce the end,
 * the next API request on the thread ends it.
 */
@WebListener
public class RunningCall implements ServletRequestListener {

  private static final ThreadLocal<String> HASH = new ThreadLocal<>();

  static void begin(CallKey call) {
    HASH.set(call.hash());
  }

  static void end() {
    HASH.remove();
  }

  /** Null where none runs: on a page, in a timer, without such a key. */
  static String hash() {
    return HASH.get();
  }

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    end();
  }
}
