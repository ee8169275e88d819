package org.tadamun.web.security;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.kernel.staff.boundary.session.StoredSessions;

/** The stored sessions of one person, as the database keeps them for all nodes. */
final class FakeRows extends StoredSessions {

  private final Map<String, Kept> rows = new ConcurrentHashMap<>();
  private final Supplier<StaffIdentity> present;
  private final AtomicInteger begun = new AtomicInteger();
  private boolean away;
  private volatile Runnable beginning = () -> {};
  private volatile Runnable ending = () -> {};

  /**
   * @param present the person's present identity
   */
  FakeRows(Supplier<StaffIdentity> present) {
    this.present = present;
  }

  /** Makes every later write fail. */
  void goAway() {
    away = true;
  }

  /** Runs this once, after a row was inserted. */
  void whenBegun(Runnable happening) {
    beginning = happening;
  }

  /** Runs this once, before a row is deleted. */
  void beforeEnd(Runnable happening) {
    ending = happening;
  }

  int count() {
    return rows.size();
  }

  Instant lastAct() {
    return rows.values().iterator().next().activeAt();
  }

  @Override
  public String begin(Kept kept) {
    String token = "%043d".formatted(begun.incrementAndGet());
    rows.put(Secrets.tokenHash(token), kept);
    Runnable happening = beginning;
    beginning = () -> {};
    happening.run();
    return token;
  }

  @Override
  public Optional<Kept> find(String hash) {
    return Optional.ofNullable(rows.get(hash));
  }

  @Override
  public Optional<StaffIdentity> identity(String hash) {
    StaffIdentity now = present.get();
    return find(hash)
        .filter(kept -> kept.who().credentialVersion() == now.credentialVersion())
        .map(kept -> now);
  }

  @Override
  public void act(String hash, Instant now) {
    requireThere();
    rows.computeIfPresent(hash, (known, kept) -> new Kept(kept.who(), kept.signedInAt(), now));
  }

  @Override
  public void end(String hash) {
    requireThere();
    Runnable happening = ending;
    ending = () -> {};
    happening.run();
    rows.remove(hash);
  }

  private void requireThere() {
    if (away) {
      throw new IllegalStateException("away");
    }
  }
}
