package org.tadamun.kernel.secret.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.time.boundary.ToldClock;

@DisplayName("Run of a key rotation")
class RotationRunTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-11-20T08:00:00Z"), ZoneOffset.UTC);

  /** The time of the database, one hour behind the node's clock. */
  private static final Instant SHARED = CLOCK.instant().minus(Duration.ofHours(1));

  private final List<String> asked = new ArrayList<>();

  private final RotationRun run =
      new RotationRun(
          new RotationSteps() {
            @Override
            public boolean isAtRest(Instant now) {
              assertEquals(SHARED, now);
              return false;
            }

            @Override
            public List<String> unfinished(Instant now) {
              assertEquals(SHARED, now);
              return List.of("broken", "mail");
            }

            @Override
            public SealedStore.Next step(String name, Instant now) {
              assertEquals(SHARED, now, "whatever the node's own shows");
              asked.add(name);
              if (name.equals("broken")) {
                throw new IllegalStateException("cannot be read with this secrets file");
              }
              return SealedStore.Next.NONE;
            }
          },
          CLOCK,
          new ToldClock(() -> SHARED));

  @Test
  @DisplayName("a store that cannot be renewed holds up no other, and is asked at most twice")
  void renewsOtherStores() {
    run.run();
    assertEquals(List.of("broken", "mail"), asked);
    run.run();
    run.run();
    assertEquals(List.of("broken", "mail", "broken", "mail", "mail"), asked, "then it rests");
  }
}
