package org.tadamun.kernel.zone.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.zone.boundary.ZonedRows;

/** By which rules of time zones moments are derived, and a portion of them anew. */
@Stateless
public class ZoneRulesBook {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** Such as {@code 2026f}; empty where it was before it was kept. */
  @PermitAll
  public String version() {
    return ((String)
            em.createNativeQuery("select rules_version from kernel_zone_rules where id = 1")
                .getSingleResult())
        .strip();
  }

  @PermitAll
  public void remember(String version) {
    em.createNativeQuery("update kernel_zone_rules set rules_version = ?1 where id = 1")
        .setParameter(1, version)
        .executeUpdate();
  }

  @PermitAll
  public List<Long> due(ZonedRows rows, long after) {
    return rows.due(clock.instant(), after);
  }

  /** In one transaction: all between these two numbers or none. */
  @PermitAll
  public int deriveAnew(ZonedRows rows, long first, long last) {
    return rows.deriveAnew(clock.instant(), first, last);
  }
}
