package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.rest.entity.IdempotentCall;
import org.tadamun.kernel.secret.boundary.FilledSecrets;
import org.tadamun.kernel.time.boundary.ToldClock;

@DisplayName("Repeat of a call on a node whose own clock is an hour ahead")
class IdempotentCallsTest {

  private static final Instant BEGUN = Instant.parse("2020-11-20T08:00:00Z");
  private static final Duration AHEAD = Duration.ofHours(1);
  private static final CallKey CALL = new CallKey("hash", "print", "print");

  private final IdempotentCalls calls = new IdempotentCalls();
  private IdempotentCall kept;
  private Instant there = BEGUN;

  @TempDir private Path folder;

  @BeforeEach
  void connect() throws Exception {
    set(
        "em",
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, values) -> {
              if (method.getName().equals("persist")) {
                kept = (IdempotentCall) values[0];
              }
              return method.getName().equals("find") ? kept : null;
            }));
    set("shared", new ToldClock(() -> there));
    set("secrets", FilledSecrets.in(folder));
    set("clock", Clock.fixed(BEGUN.plus(AHEAD), ZoneOffset.UTC));
  }

  private void set(String field, Object value) throws Exception {
    Field seam = IdempotentCalls.class.getDeclaredField(field);
    seam.setAccessible(true);
    seam.set(calls, value);
  }

  @Test
  @DisplayName("R2: until the lease ends by the shared clock, a repeat must try again later")
  void running() {
    assertTrue(calls.claim(CALL));
    there = BEGUN.plus(IdempotentCall.LEASE).minusMillis(1);
    assertFalse(calls.claim(CALL));
    assertThrows(RetryLater.class, () -> calls.find(CALL));
    assertThrows(RetryLater.class, () -> calls.isAnswered(CALL));
  }

  @Test
  @DisplayName("R5: after the lease, a repeat is told that the call's result is unknown")
  void over() {
    assertTrue(calls.claim(CALL));
    there = BEGUN.plus(IdempotentCall.LEASE);
    BusinessException unknown = assertThrows(BusinessException.class, () -> calls.find(CALL));
    assertEquals("kernel.error.idempotency-unknown", unknown.messageKey());
  }

  @Test
  @DisplayName("R8: an answer about data that was erased meanwhile is not kept")
  void overtaken() throws Exception {
    assertTrue(calls.claim(CALL));
    set(
        "erased",
        new ErasedAnswers() {
          @Override
          boolean isOvertaken(String subject, Instant since, CallKey call) {
            assertNull(kept.about(), "nothing is written yet");
            assertEquals("the pass", subject);
            assertEquals(BEGUN, since);
            return true;
          }
        });
    calls.keep(CALL, new StoredAnswer(200, Map.of(), "Zara Khan"), "the pass");
    assertEquals("the pass", kept.about());
    BusinessException gone = assertThrows(BusinessException.class, () -> kept.answerTo("print"));
    assertEquals("kernel.error.idempotency-erased", gone.messageKey());
  }
}
