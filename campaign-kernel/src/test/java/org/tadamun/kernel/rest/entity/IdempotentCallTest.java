package org.tadamun.kernel.rest.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("Idempotent call")
class IdempotentCallTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant LAST = NOW.plus(IdempotentCall.LEASE).minusNanos(1_000);

  private final IdempotentCall call = new IdempotentCall("key", "print", NOW);

  private String repeat(String fingerprint, Instant when) {
    return call.requireAnswer(fingerprint, IdempotentCall.LEASE, when).answerTo(fingerprint);
  }

  private BusinessException refusal(String fingerprint, Instant when) {
    return assertThrows(BusinessException.class, () -> repeat(fingerprint, when));
  }

  @Test
  @DisplayName("R2: while the call runs, a repeat must try again later")
  void running() {
    for (Instant when : new Instant[] {NOW, LAST}) {
      RetryLater refusal = assertInstanceOf(RetryLater.class, refusal("print", when));
      assertEquals(ProblemType.WRONG_STATE, refusal.type());
      assertEquals("kernel.error.idempotency-running", refusal.messageKey());
      assertEquals(IdempotentCall.RETRY_SECONDS, refusal.seconds());
    }
  }

  @Test
  @DisplayName(
      "R5: if the call has no answer when its lease ends, a repeat is told its result is unknown")
  void unknown() {
    BusinessException refusal = refusal("print", NOW.plus(IdempotentCall.LEASE));
    assertEquals(ProblemType.WRONG_STATE, refusal.type());
    assertEquals("kernel.error.idempotency-unknown", refusal.messageKey());
    assertFalse(refusal instanceof RetryLater, "no time will tell");
  }

  @Test
  @DisplayName("R3: a repeat gets the answer again, even a late and long one")
  void answered() {
    String secret = "a".repeat(IdempotentCall.PART_MAX) + "b".repeat(IdempotentCall.PART_MAX) + "c";
    call.answer(secret, "print", null, NOW.plusSeconds(90));
    assertEquals(secret, repeat("print", NOW.plusSeconds(91)));
  }

  @Test
  @DisplayName("an answer is stored in parts of at most the maximum length, none of them empty")
  void parts() {
    String full = "a".repeat(IdempotentCall.PART_MAX);
    assertEquals(List.of(full), IdempotentCall.parts(full));
    assertEquals(List.of(full, "b"), IdempotentCall.parts(full + "b"));
    assertEquals(List.of(full, full, "c"), IdempotentCall.parts(full + full + "c"));
    assertEquals(List.of(), IdempotentCall.parts(""));
  }

  @Test
  @DisplayName(
      "R3: another request with the same key is refused, whether the call runs, is done or unknown")
  void other() {
    requireOther(refusal("other", NOW));
    requireOther(refusal("other", NOW.plus(IdempotentCall.LEASE)));
    call.answer("secret", "print", null, NOW);
    requireOther(refusal("other", NOW));
  }

  private static void requireOther(BusinessException refusal) {
    InvalidInput invalid = assertInstanceOf(InvalidInput.class, refusal);
    assertEquals("Idempotency-Key", invalid.errors().getFirst().field());
    assertEquals("kernel.error.idempotency-other", invalid.errors().getFirst().messageKey());
  }

  @Test
  @DisplayName("R3: a call is forgotten after 24 hours, not before")
  void forgotten() {
    assertFalse(call.isForgotten(NOW));
    assertFalse(call.isForgotten(Instant.parse("2026-11-26T11:59:59.999999Z")));
    assertTrue(call.isForgotten(Instant.parse("2026-11-26T12:00:00Z")));
  }

  @Test
  @DisplayName("a call is answered once; a second answer is refused")
  void twice() {
    call.answer("secret", "print", null, NOW);
    WrongState again =
        assertThrows(WrongState.class, () -> call.answer("another", "print", null, NOW));
    assertEquals("ANSWERED", again.state());
    assertEquals("answer", again.verb());
    assertEquals("secret", repeat("print", NOW));
  }

  @Test
  @DisplayName(
      "R8: after its answer was erased, a repeat is told so; another request is still refused")
  void erased() {
    call.answer("secret", "print", "subject", NOW);
    call.eraseAnswer();
    BusinessException refusal = refusal("print", NOW);
    assertEquals(ProblemType.WRONG_STATE, refusal.type());
    assertEquals("kernel.error.idempotency-erased", refusal.messageKey());
    assertFalse(refusal instanceof RetryLater, "no time brings it back");
    requireOther(refusal("other", NOW));
  }

  @Test
  @DisplayName("R7: an upload is matched by its file once that is read, and has a longer lease")
  void file() {
    IdempotentCall upload = new IdempotentCall("key", "unread", NOW);
    Duration lease = Duration.ofMinutes(15);
    Instant late = NOW.plus(lease).minusNanos(1_000);
    assertThrows(RetryLater.class, () -> upload.requireAnswer("unread", lease, late));
    upload.answer("secret", "read", null, late);
    IdempotentCall answered = upload.requireAnswer("unread", lease, late.plusSeconds(60));
    assertEquals("secret", answered.answerTo("read"));
    for (String other : new String[] {"unread", "another", null}) {
      requireOther(assertThrows(InvalidInput.class, () -> answered.answerTo(other)));
    }
  }
}
