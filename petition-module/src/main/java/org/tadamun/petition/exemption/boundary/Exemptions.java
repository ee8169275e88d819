package org.tadamun.petition.exemption.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.key.boundary.ActingPersons;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.exemption.entity.Exemption;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.secondperson.boundary.Awaited;
import org.tadamun.petition.secondperson.boundary.SecondPersons;
import org.tadamun.petition.secondperson.entity.SecondKind;

/** Exempts petitions from the retention rules; needs the permission for the whole installation. */
@Stateless
public class Exemptions {

  private static final String SUBJECT = "exemption";

  /** The longest exemption; after it another one can be made. */
  private static final Duration LONGEST = Duration.ofDays(2 * 366);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private ActingPersons persons;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @EJB private SecondPersons second;
  @Inject private Clock clock;

  /** A petition that can be exempted. */
  public record Choice(String slug, LocalizedText title) {}

  /** One page, newest first, past ones included. */
  @RolesAllowed(Permission.RETENTION_WRITE)
  public List<ExemptionView> rows(int first, int most) {
    access.requireEverywhere(Permission.RETENTION_WRITE);
    Instant now = clock.instant();
    return em.createQuery(
            "select e from Exemption e order by e.createdAt desc, e.id desc", Exemption.class)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultStream()
        .map(exemption -> ExemptionView.of(exemption, now))
        .toList();
  }

  @RolesAllowed(Permission.RETENTION_WRITE)
  public long count() {
    access.requireEverywhere(Permission.RETENTION_WRITE);
    return em.createQuery("select count(e) from Exemption e", Long.class).getSingleResult();
  }

  @RolesAllowed(Permission.RETENTION_WRITE)
  public List<Choice> choices() {
    access.requireEverywhere(Permission.RETENTION_WRITE);
    return em.createQuery("select p from Petition p order by p.slug", Petition.class)
        .getResultStream()
        .map(petition -> new Choice(petition.slug(), petition.current().text().title()))
        .toList();
  }

  /**
   * Makes an exemption; only one at a time may wait for a second person.
   *
   * @param until the moment after its last day
   */
  @RolesAllowed(Permission.RETENTION_WRITE)
  public ExemptionView make(String slug, String reason, Instant until) {
    access.requireEverywhere(Permission.RETENTION_WRITE);
    Instant now = clock.instant();
    Violations violations =
        new Violations()
            .required("petition", slug)
            .required("reason", reason)
            .block("reason", reason, Exemption.REASON_MAX)
            .required("until", until)
            .moment("until", until);
    if (until != null && !until.isAfter(now)) {
      violations.add("until", "kernel.error.future");
    } else if (until != null && until.isAfter(now.plus(LONGEST))) {
      violations.add("until", "retention.error.too-long");
    }
    violations.throwIfAny();
    Petition petition =
        PetitionRows.bySlug(em, slug)
            .orElseThrow(() -> new InvalidInput("petition", "kernel.error.choice"));
    // The lock makes the second of two simultaneous requests find the first.
    em.refresh(petition, LockModeType.PESSIMISTIC_WRITE);
    List<Exemption> before = of(petition);
    if (before.stream().anyMatch(one -> one.state(now).waits())) {
      throw new InvalidInput("petition", "retention.error.waits");
    }
    ActingPerson first = persons.in(petition.campaignId());
    Exemption exemption = new Exemption(petition, reason.strip(), until, first.name(), now);
    before.stream().filter(one -> first.is(one.madeBy())).findFirst().ifPresent(exemption::after);
    em.persist(exemption);
    em.flush();
    record("exemption.made", exemption, null, until.toString());
    second.ask(
        SecondKind.EXEMPTION, PetitionView.of(petition), Awaited.throughout(exemption.madeBy()));
    return ExemptionView.of(exemption, now);
  }

  /**
   * The petition's exemptions, newest first by time, since two nodes give out ids from different
   * blocks. There are few.
   */
  private List<Exemption> of(Petition petition) {
    return em.createQuery(
            "select e from Exemption e where e.petition = :petition"
                + " order by e.createdAt desc, e.id desc",
            Exemption.class)
        .setParameter("petition", petition)
        .getResultList();
  }

  @RolesAllowed(Permission.RETENTION_WRITE)
  public ExemptionView agree(String id) {
    Exemption exemption = lock(id);
    Instant now = clock.instant();
    String before = exemption.state(now).name();
    exemption.agree(persons.in(exemption.petition().campaignId()), now);
    record("exemption.agreed", exemption, before, "AGREED");
    return ExemptionView.of(exemption, now);
  }

  @RolesAllowed(Permission.RETENTION_WRITE)
  public ExemptionView end(String id) {
    Exemption exemption = lock(id);
    Instant now = clock.instant();
    String before = exemption.state(now).name();
    exemption.end(actor.name(), now);
    record("exemption.ended", exemption, before, "ENDED");
    return ExemptionView.of(exemption, now);
  }

  /** Erases the reason of an exemption that is over. The audit trail never contained it. */
  @RolesAllowed(Permission.RETENTION_WRITE)
  public ExemptionView eraseReason(String id) {
    Exemption exemption = lock(id);
    Instant now = clock.instant();
    ExemptionView before = ExemptionView.of(exemption, now);
    if (before.isErased()) {
      return before;
    }
    exemption.eraseReason(now);
    record("exemption.reason-erased", exemption, null, exemption.state(now).name());
    return ExemptionView.of(exemption, now);
  }

  /** The ids of petitions whose data must not be deleted at this moment, for an IN list. */
  @PermitAll
  public List<Long> exempt(Instant now) {
    return InList.ofNumbers(
        em.createQuery(
                "select e from Exemption e where e.endedAt is null and e.term.until > :now",
                Exemption.class)
            .setParameter("now", now)
            .getResultStream()
            .filter(exemption -> exemption.state(now).holds())
            .map(exemption -> exemption.petition().id())
            .toList());
  }

  private Exemption lock(String id) {
    access.requireEverywhere(Permission.RETENTION_WRITE);
    Exemption exemption = Records.require(em, Exemption.class, id);
    em.refresh(exemption, LockModeType.PESSIMISTIC_WRITE);
    return exemption;
  }

  private void record(String action, Exemption exemption, String from, String to) {
    audit.record(
        action, SUBJECT, exemption.publicId(), exemption.petition().campaignId(), from, to);
  }
}
