package org.tadamun.kernel.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.Kept;
import org.tadamun.kernel.retention.boundary.RetentionRule;

/** One-time links of staff that were used or have expired: nothing is left of them but a hash. */
@ApplicationScoped
public class StaffLinks implements RetentionRule {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject
  @ConfigProperty(name = "tadamun.retention.links", defaultValue = "P30D")
  private String configured;

  @Override
  public String name() {
    return "links";
  }

  @Override
  public String key() {
    return "tadamun.retention.links";
  }

  @Override
  public Kept kept() {
    return Kept.parse(configured);
  }

  @Override
  public Forecast forecast(Instant now) {
    return due(now).forecast();
  }

  @Override
  public int apply(Instant now) {
    List<Long> over = due(now).portion();
    return over.isEmpty()
        ? 0
        : em.createQuery("delete from StaffToken t where t.id in :ids")
            .setParameter("ids", over)
            .executeUpdate();
  }

  private DueRows due(Instant now) {
    return new DueRows(
        em,
        "StaffToken",
        "createdAt",
        "x.expiresAt < :before",
        Map.of("before", kept().since(now)));
  }
}
