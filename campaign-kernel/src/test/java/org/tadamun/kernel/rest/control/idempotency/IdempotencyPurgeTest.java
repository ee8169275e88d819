package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hourly purge of kept calls")
class IdempotencyPurgeTest {

  private final IdempotencyPurge purge = new IdempotencyPurge();
  private final List<String> done = new ArrayList<>();
  private RuntimeException failure;

  @BeforeEach
  void connect() throws Exception {
    set("clock", Clock.fixed(Instant.parse("2020-11-20T08:41:00Z"), ZoneOffset.UTC));
    set(
        "calls",
        new IdempotentCalls() {
          @Override
          public void eraseOvertaken() {
            done.add("cleared");
            if (failure != null) {
              throw failure;
            }
          }

          @Override
          public int purge() {
            done.add("purged");
            return done.size() == 2 ? PORTION : 0;
          }
        });
  }

  private void set(String field, Object value) throws Exception {
    Field seam = IdempotencyPurge.class.getDeclaredField(field);
    seam.setAccessible(true);
    seam.set(purge, value);
  }

  @Test
  @DisplayName("R3 R8: erased answers are cleared first; then calls are purged until none is left")
  void clearsAndPurges() {
    purge.run();
    assertEquals(List.of("cleared", "purged", "purged"), done);
  }

  @Test
  @DisplayName("R3 R8: calls are purged even if clearing the erased answers fails")
  void failing() {
    failure = new IllegalStateException("a lock");
    purge.run();
    assertEquals(List.of("cleared", "purged", "purged"), done);
  }
}
