package org.tadamun.kernel.staff.boundary.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.kernel.sweep.control.SweepRun;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("R12: Session that all nodes know")
class StoredSessionsIT {

  private static final Instant NINE = Instant.parse("2020-11-20T09:00:00Z");
  private static final Instant TEN = NINE.plus(1, ChronoUnit.HOURS);

  @Inject private StoredSessions sessions;
  @Inject private SweepRun sweep;
  @Inject private SessionWorld rows;
  @Inject private People people;
  @Inject private Visitors visitors;
  @Inject private World world;
  @Inject private AsSystem system;

  private Person omar;
  private StaffIdentity.Shown shown;
  private String token;
  private String hash;

  @BeforeEach
  void begin() {
    omar = world.person(Role.READER, null, null);
    visitors.of(omar);
    shown = people.shown(omar.publicId());
    token = began();
    hash = Secrets.tokenHash(token);
  }

  private String began() {
    return system.run(() -> sessions.begin(new StoredSessions.Kept(shown, NINE, NINE)));
  }

  private StoredSessions.Kept found() {
    return system.run(() -> sessions.find(hash)).orElseThrow();
  }

  private void act(Instant now) {
    system.run(
        () -> {
          sessions.act(hash, now);
          return null;
        });
  }

  @Test
  @DisplayName("A session is found by the hash of its token only, as it was begun")
  void asBegun() {
    assertEquals(new StoredSessions.Kept(shown, NINE, NINE), found());
    assertEquals(43, token.length());
    assertNotEquals(token, began());
    assertTrue(system.run(() -> sessions.find(token)).isEmpty(), "not by what the browser has");
    assertEquals(
        omar.publicId(), system.run(() -> sessions.identity(hash)).orElseThrow().publicId());
  }

  @Test
  @DisplayName("A session has its latest action, even if an earlier one is reported after it")
  void acts() {
    act(TEN);
    act(NINE.plusSeconds(60));
    assertEquals(new StoredSessions.Kept(shown, NINE, TEN), found());
  }

  @Test
  @DisplayName("A session of an older password has no identity; an ended one is not found")
  void ended() {
    var old = new StaffIdentity.Shown(omar.publicId(), shown.credentialVersion() - 1);
    String older =
        Secrets.tokenHash(
            system.run(() -> sessions.begin(new StoredSessions.Kept(old, NINE, NINE))));
    assertTrue(system.run(() -> sessions.identity(older)).isEmpty());
    system.run(
        () -> {
          sessions.end(hash);
          return null;
        });
    act(TEN);
    assertTrue(system.run(() -> sessions.find(hash)).isEmpty());
    assertTrue(system.run(() -> sessions.identity(hash)).isEmpty());
    assertEquals(1, rows.count(omar.publicId()), "the other one stays");
  }

  @Test
  @DisplayName("A person of the staff cannot look up a session")
  void forNobody() {
    Acting.refused(omar, EJBAccessException.class, () -> sessions.identity(hash));
  }

  @Test
  @DisplayName("A session is deleted a day after its last action and not before")
  void purged() {
    rows.age(omar.publicId(), Duration.ofHours(30), Duration.ofHours(23));
    sweep.run();
    assertEquals(1, rows.count(omar.publicId()));
    rows.age(omar.publicId(), Duration.ofHours(30), Duration.ofHours(25));
    sweep.run();
    assertEquals(0, rows.count(omar.publicId()));
  }

  @Test
  @DisplayName("A session is not deleted because its dates are ahead of the clock of this node")
  void ahead() {
    for (Duration ahead : List.of(Duration.ofMinutes(-6), Duration.ofDays(-365))) {
      rows.age(omar.publicId(), ahead, ahead);
      sweep.run();
      assertEquals(1, rows.count(omar.publicId()), ahead::toString);
    }
    rows.age(omar.publicId(), Duration.ofDays(-365), Duration.ofHours(25));
    sweep.run();
    assertEquals(0, rows.count(omar.publicId()), "a day after its last act it goes all the same");
  }
}
