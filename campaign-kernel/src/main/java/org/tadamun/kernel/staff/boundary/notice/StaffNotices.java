package org.tadamun.kernel.staff.boundary.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;

/** Mails those of the staff whom something concerns, each once, in his language. */
@Stateless
public class StaffNotices {

  /** All that may be told: whoever is shut out hears of it no more. */
  public static final Set<String> CAUSES = Set.of("staff.alarm", "staff.recount");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Outbox outbox;

  /**
   * Everybody who can sign in and has this permission in this campaign, for one of these countries
   * at least. In the transaction of what they are told.
   *
   * @param cause of {@link #CAUSES}
   * @param given what the composer needs; to it comes {@code name}, that of the reader
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void tell(
      String cause,
      String permission,
      long campaignId,
      Set<String> countries,
      Map<String, String> given) {
    if (!CAUSES.contains(cause)) {
      throw new IllegalArgumentException("nobody would call it back: " + cause);
    }
    em.createQuery(
            "select a from RoleAssignment a join fetch a.staff"
                + " where a.staff.active = true and a.staff.passwordHash is not null",
            RoleAssignment.class)
        .getResultStream()
        .filter(one -> one.reach().gives(permission))
        .filter(one -> countries.stream().anyMatch(c -> one.reach().covers(campaignId, c)))
        .map(RoleAssignment::staff)
        .distinct()
        .forEach(staff -> outbox.put(order(cause, campaignId, staff, given)));
  }

  private static MailOrder order(
      String cause, long campaignId, StaffMember staff, Map<String, String> given) {
    Map<String, String> all = new HashMap<>(given);
    all.put("name", staff.name());
    return new MailOrder(cause, staff.email(), staff.language(), campaignId, all);
  }
}
