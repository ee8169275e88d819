package org.tadamun.petition.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.tadamun.petition.eventpass.entity.PassDetails;
import org.tadamun.web.testing.World;

/** Makes event passes for tests, and network addresses that look like other machines. */
@Stateless
@PermitAll
public class PassWorld {

  /** The size of 198.18.0.0/15, the range that is reserved for measurements. */
  private static final int ADDRESSES = 1 << 17;

  /**
   * The next address. Each is used once, since two tests that pick at random could share one rate
   * limit.
   */
  private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(ADDRESSES));

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** A pass that is valid now, for so many signatures. */
  public PassDetails valid(int most) {
    return valid(most, null);
  }

  /** A pass that is valid now, for signers of one country; null for all countries. */
  public PassDetails valid(int most, String country) {
    LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    return new PassDetails(
        "Canteen", now.minusHours(1), now.plusHours(1), "UTC", most, null, country);
  }

  public JsonObject json(int most) {
    PassDetails details = valid(most);
    return Json.createObjectBuilder()
        .add("name", details.name())
        .add("localFrom", details.localFrom().withNano(0).toString())
        .add("localTo", details.localTo().withNano(0).toString())
        .add("timeZone", details.timeZone())
        .add("most", most)
        .build();
  }

  /** Moves the hour of validity to around now plus this duration, into the past or the future. */
  public void shift(String id, Duration by) {
    Instant now = clock.instant();
    em.createQuery(
            "update EventPass p set p.validFrom = :from, p.validTo = :to where p.publicId = :id")
        .setParameter("from", now.plus(by).minus(Duration.ofMinutes(30)))
        .setParameter("to", now.plus(by).plus(Duration.ofMinutes(30)))
        .setParameter("id", id)
        .executeUpdate();
  }

  /**
   * An address from which nobody has signed. It is not a private one, since the default rate limit
   * exempts those.
   */
  public static String address() {
    int next = Math.floorMod(NEXT.getAndIncrement(), ADDRESSES);
    return "198." + (18 + (next >> 16)) + '.' + (next >> 8 & 255) + '.' + (next & 255);
  }

  /**
   * @param pass code, or null
   */
  public static JsonObject signature(String pass) {
    return signature(pass, "SE");
  }

  public static JsonObject signature(String pass, String country) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("givenName", "Amal")
            .add("email", World.unique("amal") + "@example.org")
            .add("country", country)
            .add("language", "en");
    return (pass == null ? body : body.add("pass", pass)).build();
  }
}
