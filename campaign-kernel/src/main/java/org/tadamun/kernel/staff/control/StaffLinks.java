package org.tadamun.kernel.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.DueRule;
import org.tadamun.kernel.retention.boundary.RetentionPortion;

/** Deletes one-time links of staff that have expired; only a hash was left of them. */
@ApplicationScoped
public class StaffLinks implements DueRule {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_LINKS;
  }

  @Override
  public RetentionPortion apply(Instant now, long after) {
    List<Long> over = due(now).portion(after);
    return RetentionPortion.of(over, RowBatch.delete(em, "kernel_staff_token", over));
  }

  @Override
  public DueRows due(Instant now) {
    return new DueRows(
        em,
        "StaffToken",
        "createdAt",
        "x.expiresAt < :before",
        Map.of("before", kept().since(now)));
  }
}
