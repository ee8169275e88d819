package org.tadamun.kernel.zone.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.zone.boundary.ZonedRows;

/** The version of the rules by which moments are derived, and the portions, each a transaction. */
@Stateless
public class ZoneRulesRecords {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** Such as {@code 2026f}; empty from before it was stored. */
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

  /** Derives all rows between these two ids, in one transaction. */
  @PermitAll
  public int deriveAnew(ZonedRows rows, long first, long last) {
    return rows.deriveAnew(clock.instant(), first, last);
  }
}
