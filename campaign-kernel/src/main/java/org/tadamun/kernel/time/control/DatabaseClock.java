package org.tadamun.kernel.time.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The clock of PostgreSQL, which may be on another machine. */
@Stateless
public class DatabaseClock {

  /** Asks for a number, because how drivers convert a moment depends on settings. */
  private static final String NOW =
      "select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @PermitAll
  public Instant now() {
    return Instant.ofEpochMilli(((Number) em.createNativeQuery(NOW).getSingleResult()).longValue());
  }
}
