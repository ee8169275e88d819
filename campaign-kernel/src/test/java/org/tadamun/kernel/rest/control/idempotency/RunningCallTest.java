package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Running call of a thread")
class RunningCallTest {

  private static final CallKey CALL = new CallKey("hash", "print", "print");

  @AfterEach
  void end() {
    RunningCall.end();
  }

  @Test
  @DisplayName("R8: the call is known to its own thread only, until it is answered")
  void answered() {
    assertNull(RunningCall.hash());
    RunningCall.begin(CALL);
    assertEquals("hash", RunningCall.hash());
    assertNull(CompletableFuture.supplyAsync(RunningCall::hash).join());
    RunningCall.end();
    assertNull(RunningCall.hash());
  }

  @Test
  @DisplayName("R8: the call ends with its request, even without an answer")
  void unanswered() {
    RunningCall.begin(CALL);
    new RunningCall().requestDestroyed(null);
    assertNull(RunningCall.hash());
  }

  @Test
  @DisplayName("R8: the call of an earlier request ends when the next begins, even without a key")
  void next() throws Exception {
    RunningCall.begin(CALL);
    SecurityContext nobody = answering(SecurityContext.class, Map.of());
    Map<String, Object> says = Map.of("getSecurityContext", nobody, "getMethod", "POST");
    new IdempotencyFilter().filter(answering(ContainerRequestContext.class, says));
    assertNull(RunningCall.hash());
  }

  /** A proxy that returns null for every method not given. */
  private static <T> T answering(Class<T> type, Map<String, Object> says) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, values) -> says.get(method.getName())));
  }
}
