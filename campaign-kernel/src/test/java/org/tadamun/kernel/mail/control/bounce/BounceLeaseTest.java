package org.tadamun.kernel.mail.control.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.entity.BounceMailbox;
import org.tadamun.kernel.time.boundary.ToldClock;

@DisplayName("Lease of the bounce mailbox")
class BounceLeaseTest {

  private static final Instant BEGUN = Instant.parse("2020-11-20T08:00:00Z");
  private static final Duration AHEAD = Duration.ofHours(1);

  private final BounceMailbox mailbox = new BounceMailbox() {};
  private final BounceLease lease = new BounceLease();
  private Instant there = BEGUN;

  @BeforeEach
  void connect() throws Exception {
    set(
        "em",
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, values) -> mailbox));
    set("shared", new ToldClock(() -> there));
    set("clock", Clock.fixed(BEGUN.plus(AHEAD), ZoneOffset.UTC));
  }

  private void set(String field, Object value) throws Exception {
    Field seam = BounceLease.class.getDeclaredField(field);
    seam.setAccessible(true);
    seam.set(lease, value);
  }

  @Test
  @DisplayName("a node whose clock is an hour ahead cannot take the lease before it ends")
  void ahead() {
    mailbox.claim("living", BEGUN, BEGUN.plus(Duration.ofMinutes(10)));
    there = BEGUN.plus(Duration.ofMinutes(9));
    assertEquals(Optional.empty(), lease.claim());
    there = BEGUN.plus(Duration.ofMinutes(10));
    assertTrue(lease.claim().isPresent());
  }

  @Test
  @DisplayName("the end of the lease is given in the time of the reader's own clock")
  void reading() {
    assertEquals(
        BEGUN.plus(AHEAD).plus(Duration.ofMinutes(5)), lease.claim().orElseThrow().until());
  }
}
