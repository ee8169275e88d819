package org.tadamun.kernel.staff.boundary.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Reach;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.staff.control.StaffDirectory;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffState;

/** Mails the staff whom something concerns, each person once, in their language. */
@Stateless
public class StaffNotices {

  /** All causes of notices; those that wait for a person who is shut out are called back. */
  public static final Set<String> CAUSES =
      Set.of(
          "staff.action",
          "staff.alarm",
          "staff.endorsement",
          "staff.pledge",
          "staff.recount",
          "staff.second",
          "staff.surge");

  /** Parameters by which it is checked again whether a waiting notice concerns its reader. */
  private static final String PERMISSION = "permission";

  private static final String COUNTRIES = "countries";

  /** How long a gathered notice waits, so that ten things within an hour make one mail. */
  private static final Duration GATHERING = Duration.ofHours(1);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Outbox outbox;
  @Inject private StaffDirectory directory;
  @Inject private Clock clock;

  /**
   * Mails everybody who can sign in and has this permission in this campaign, for one of these
   * countries at least. Runs in the transaction of what they are told.
   *
   * @param cause one of {@link #CAUSES}
   * @param given what the composer needs; the reader's {@code name} is added
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void tell(
      String cause,
      String permission,
      long campaignId,
      Set<String> countries,
      Map<String, String> given) {
    requireKnown(cause);
    Map<String, String> all = new HashMap<>(given);
    all.put(PERMISSION, permission);
    all.put(COUNTRIES, String.join(",", countries));
    roles()
        .filter(one -> concerns(one.reach(), permission, campaignId, countries))
        .map(RoleAssignment::staff)
        .distinct()
        .forEach(staff -> outbox.put(order(cause, campaignId, null, staff, all)));
  }

  /**
   * As {@link #tell}, for something that goes on. Each reader gets one mail in an hour, about all
   * that there is by then, and no other while such a mail waits. The composer counts when the mail
   * is sent, and says if nothing is left.
   *
   * @param permission without it nobody gets the mail, for whatever country
   * @param about what the mail is about, the same for all readers; nothing personal
   * @param whom chooses the readers among those who can sign in
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void gather(
      String cause,
      String permission,
      long campaignId,
      String about,
      Predicate<NoticeReader> whom,
      Map<String, String> given) {
    gather(cause, permission, campaignId, about, whom, given, GATHERING);
  }

  /**
   * As {@link #gather(String, String, long, String, Predicate, Map)}, with another time.
   *
   * @param gathering how long it waits for more of its kind, if an hour is too long
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void gather(
      String cause,
      String permission,
      long campaignId,
      String about,
      Predicate<NoticeReader> whom,
      Map<String, String> given,
      Duration gathering) {
    requireKnown(cause);
    Map<String, String> all = new HashMap<>(given);
    all.put(PERMISSION, permission);
    List<StaffMember> readers =
        roles().collect(Collectors.groupingBy(RoleAssignment::staff)).entrySet().stream()
            .filter(one -> whom.test(reader(one.getKey(), one.getValue())))
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparing(StaffMember::id))
            .toList();
    // Only now: a transaction that takes roles away reads none any more when it locks mails.
    Set<String> told =
        readers.isEmpty()
            ? Set.of()
            : outbox.lockGatheredMailsAbout(about).stream()
                .map(MailOrder::recipient)
                .collect(Collectors.toSet());
    List<MailOrder> orders =
        readers.stream()
            .filter(staff -> !told.contains(staff.email()))
            .map(staff -> order(cause, campaignId, about, staff, all))
            .toList();
    outbox.gather(orders, clock.instant().plus(gathering));
  }

  private static void requireKnown(String cause) {
    if (!CAUSES.contains(cause)) {
      throw new IllegalArgumentException("nobody would call it back: " + cause);
    }
  }

  /** The roles of all who can sign in. */
  private Stream<RoleAssignment> roles() {
    return em.createQuery(
            "select a from RoleAssignment a join fetch a.staff"
                + " where a.staff.active = true and a.staff.passwordHash is not null",
            RoleAssignment.class)
        .getResultStream();
  }

  /** Who reads this notice, with the present roles; empty if that person was shut out. */
  @PermitAll
  public Optional<NoticeReader> reader(MailOrder notice) {
    return directory
        .byEmail(notice.recipient())
        .filter(staff -> staff.state() == StaffState.ACTIVE)
        .map(staff -> reader(staff, directory.rolesOf(staff)));
  }

  private static NoticeReader reader(StaffMember staff, List<RoleAssignment> roles) {
    return new NoticeReader(
        CurrentActor.STAFF_PREFIX + staff.publicId(),
        roles.stream().map(RoleAssignment::reach).toList());
  }

  /**
   * Calls back notices that wait for this person and that the roles left would not have brought.
   * They tell of a campaign, or a country, that the person has lost. Runs in the transaction in
   * which a role was lost, and last in it, as when somebody is shut out.
   *
   * @param publicId of the staff member
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
   * Whether its reader would still be told. Asked once more when it is sent: a notice that was
   * ordered at the moment in which its reader lost a role, or was shut out, could not be called
   * back.
   */
  @PermitAll
  public boolean isStillDue(MailOrder notice) {
    return reader(notice).stream()
        .flatMap(reader -> reader.reaches().stream())
        .anyMatch(reach -> concerns(reach, notice));
  }

  private static boolean concerns(Reach reach, MailOrder notice) {
    String permission = notice.parameters().get(PERMISSION);
    if (permission == null) {
      // Ordered by a build in which notices named no permission.
      return reach.covers(notice.campaignId());
    }
    String countries = notice.parameters().get(COUNTRIES);
    if (countries == null) {
      // Gathered: the countries are known when it is sent.
      return reach.gives(permission) && reach.covers(notice.campaignId());
    }
    return concerns(reach, permission, notice.campaignId(), Set.of(countries.split(",")));
  }

  private static boolean concerns(
      Reach reach, String permission, long campaignId, Set<String> countries) {
    return reach.gives(permission)
        && countries.stream().anyMatch(country -> reach.covers(campaignId, country));
  }

  private static MailOrder order(
      String cause, long campaignId, String about, StaffMember staff, Map<String, String> given) {
    Map<String, String> all = new HashMap<>(given);
    all.put("name", staff.name());
    return new MailOrder(cause, staff.email(), staff.language(), campaignId, all, about);
  }
}
