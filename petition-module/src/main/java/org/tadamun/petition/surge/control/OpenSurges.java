package org.tadamun.petition.surge.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.surge.entity.SurgeState;

/**
 * Which alarms of whole petitions nobody has looked at: what their mails ask when they go out, past
 * all locks, since whoever raises one waits for their sender.
 */
@Stateless
public class OpenSurges {

  private static final String STATE =
      "select state, public_id from petition_surge where public_id = ?1";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** By its public id. */
  @PermitAll
  public boolean isOpen(String id) {
    return RowLocks.past(em, STATE, id).stream()
        .anyMatch(row -> SurgeState.OPEN.name().equals(row[0]));
  }
}
