package org.tadamun.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.staff.boundary.SignIns;
import org.tadamun.kernel.staff.boundary.StaffIdentity;

/**
 * Makes a double click on the code page harmless. A code is accepted once (docs/adr/199), so the
 * second press would be refused as a wrong code. For some seconds the same code from the same half
 * session, whose id nobody else has, signs in the same staff member again. Each node remembers its
 * own codes, as it has its own half sessions.
 */
@ApplicationScoped
public class RepeatedCode {

  static final Duration MOST = Duration.ofSeconds(10);

  private static final int TURNS = 64;

  @EJB private SignIns signIns;
  @EJB private AsSystem asSystem;
  @Inject private Clock clock;

  private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();
  private final Map<String, Pass> passes = new ConcurrentHashMap<>();

  private record Pass(StaffIdentity.Shown who, Instant at) {

    boolean isOver(Instant now) {
      return at.plus(MOST).isBefore(now) || at.isAfter(now);
    }
  }

  /**
   * The lock to be held while a code is checked and the session opened, so that a second press
   * finds the result of the first.
   *
   * @param session the id of the session that sent the code, or null
   */
  public Object turn(String session) {
    return turns[Math.floorMod(String.valueOf(session).hashCode(), TURNS)];
  }

  public void note(String session, String code, StaffIdentity.Shown who) {
    Instant now = clock.instant();
    passes.values().removeIf(pass -> pass.isOver(now));
    if (session != null) {
      passes.put(key(session, code), new Pass(who, now));
    }
  }

  /**
   * The staff member whom this code has signed in a moment ago; empty if their sessions were ended
   * since.
   */
  public Optional<StaffIdentity.Shown> again(String session, String code) {
    return Optional.ofNullable(session)
        .map(id -> passes.get(key(id, code)))
        .filter(pass -> !pass.isOver(clock.instant()))
        .map(Pass::who)
        .filter(
            who ->
                identity(who.publicId())
                    .filter(now -> now.credentialVersion() == who.credentialVersion())
                    .isPresent());
  }

  private Optional<StaffIdentity> identity(String publicId) {
    return asSystem.run(() -> signIns.identity(publicId));
  }

  /** A hash, so that neither session id nor code stays in memory. */
  private static String key(String session, String code) {
    return Secrets.tokenHash(session + " " + code);
  }
}
