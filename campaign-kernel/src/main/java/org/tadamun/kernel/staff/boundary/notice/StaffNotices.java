package org.tadamun.kernel.staff.boundary.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.access.entity.Reach;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.staff.control.StaffDirectory;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffState;

/** Mails those of the staff whom something concerns, each once, in his language. */
@Stateless
public class StaffNotices {

  /** All that may be told: whoever is shut out hears of it no more. */
  public static final Set<String> CAUSES = Set.of("staff.alarm", "staff.recount");

  /** By what a notice that waits tells whether it still concerns its reader. */
  private static final String PERMISSION = "permission";

  private static final String COUNTRIES = "countries";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Outbox outbox;
  @Inject private StaffDirectory directory;

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
    Map<String, String> all = new HashMap<>(given);
    all.put(PERMISSION, permission);
    all.put(COUNTRIES, String.join(",", countries));
    em.createQuery(
            "select a from RoleAssignment a join fetch a.staff"
                + " where a.staff.active = true and a.staff.passwordHash is not null",
            RoleAssignment.class)
        .getResultStream()
        .filter(one -> concerns(one.reach(), permission, campaignId, countries))
        .map(RoleAssignment::staff)
        .distinct()
        .forEach(staff -> outbox.put(order(cause, campaignId, staff, all)));
  }

  /**
   * What waits for him that his roles of now would not have brought him is not sent: it tells of a
   * campaign, or a country, that is no longer his. In the transaction in which he lost a role, and
   * last in it, as whoever is shut out.
   *
   * @param publicId of the colleague
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void callBack(String publicId) {
    StaffMember staff = directory.require(publicId);
    List<Reach> left = directory.rolesOf(staff).stream().map(RoleAssignment::reach).toList();
    outbox.callBack(
        CAUSES, staff.email(), notice -> left.stream().noneMatch(one -> concerns(one, notice)));
  }

  /**
   * Whether its reader, as he stands now, would be told. Asked once more when it is sent: what was
   * ordered in the moment in which he lost a role, or was shut out, was not there yet to be called
   * back.
   */
  @PermitAll
  public boolean isStillDue(MailOrder notice) {
    return directory
        .byEmail(notice.recipient())
        .filter(staff -> staff.state() == StaffState.ACTIVE)
        .map(directory::rolesOf)
        .stream()
        .flatMap(List::stream)
        .anyMatch(role -> concerns(role.reach(), notice));
  }

  private static boolean concerns(Reach reach, MailOrder notice) {
    String permission = notice.parameters().get(PERMISSION);
    if (permission == null) {
      // Ordered before a notice said whom it concerns.
      return reach.covers(notice.campaignId());
    }
    Set<String> countries = Set.of(notice.parameters().get(COUNTRIES).split(","));
    return concerns(reach, permission, notice.campaignId(), countries);
  }

  private static boolean concerns(
      Reach reach, String permission, long campaignId, Set<String> countries) {
    return reach.gives(permission)
        && countries.stream().anyMatch(country -> reach.covers(campaignId, country));
  }

  private static MailOrder order(
      String cause, long campaignId, StaffMember staff, Map<String, String> given) {
    Map<String, String> all = new HashMap<>(given);
    all.put("name", staff.name());
    return new MailOrder(cause, staff.email(), staff.language(), campaignId, all);
  }
}
