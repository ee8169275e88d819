package org.tadamun.endorsements.endorser.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tadamun.endorsements.endorser.control.EndorserAccess;
import org.tadamun.endorsements.endorser.control.EndorserQuery;
import org.tadamun.endorsements.endorser.control.EndorserUse;
import org.tadamun.endorsements.endorser.control.Namesakes;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;

/** The persons and organisations that endorse: added, edited and listed. */
@Stateless
public class Endorsers {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private EndorserAccess endorserAccess;

  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public EndorserView add(EndorserDetails details) {
    judge(details).throwIfAny();
    access.requireSomewhere(Permission.ENDORSEMENT_WRITE, details.country(), "country");
    Endorser endorser = new Endorser(details, clock.instant());
    em.persist(endorser);
    em.flush();
    audit.record("endorser.added", "endorser", endorser.publicId(), null, null, summary(endorser));
    return EndorserView.of(endorser);
  }

  /** Returns what is wrong with a new endorser, for a form that has more fields; stores nothing. */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public Violations judgeNewcomer(EndorserDetails details) {
    return judgeNewcomer(details, List.of());
  }

  /**
   * As {@link #judgeNewcomer(EndorserDetails)}, for one of several in a request. All are judged
   * before any is added: the search for namesakes may wait for rows that others add (docs/adr/198).
   *
   * @param earlier the others of the request that were judged before
   */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public Violations judgeNewcomer(EndorserDetails details, List<EndorserDetails> earlier) {
    endorserAccess.require();
    Violations violations = judge(details);
    if (violations.isEmpty() && hasNamesake(details, earlier)) {
      violations.add("name", "endorsements.error.namesake");
    }
    return violations;
  }

  private boolean hasNamesake(EndorserDetails details, List<EndorserDetails> earlier) {
    return earlier.stream().anyMatch(one -> Namesakes.areOf(one, details))
        || !Namesakes.of(em, details).isEmpty();
  }

  private Violations judge(EndorserDetails details) {
    Violations violations = details.check();
    if (details.country() != null
        && !details.country().isBlank()
        && !countries.exists(details.country())) {
      violations.add("country", "kernel.error.country");
    }
    return violations;
  }

  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public EndorserView edit(String id, int version, EndorserDetails details) {
    Endorser endorser = find(id).orElseThrow(NotFound::new);
    access.requireSomewhere(Permission.ENDORSEMENT_WRITE, endorser.country());
    judge(details).throwIfAny();
    access.requireSomewhere(Permission.ENDORSEMENT_WRITE, details.country(), "country");
    em.refresh(endorser, LockModeType.PESSIMISTIC_WRITE);
    Stale.refuseUnless(version, endorser.version());
    if (details.kind() != endorser.kind() && EndorserUse.isInUse(em, endorser, EndorserUse.NONE)) {
      throw new InvalidInput("kind", "endorsements.error.kind-in-use");
    }
    EndorserDetails old = endorser.details();
    EndorserDetails wanted = details.after(old);
    Changes changes = Changes.between(old, wanted, "name", "sortName", "website");
    if (changes.isEmpty()) {
      return EndorserView.of(endorser);
    }
    endorser.describe(wanted, clock.instant());
    em.flush();
    audit.record("endorser.edited", "endorser", id, null, changes.from(), changes.to());
    return EndorserView.of(endorser);
  }

  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public Optional<EndorserView> byId(String id) {
    endorserAccess.require();
    return find(id).map(EndorserView::of);
  }

  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<EndorserView> rows(
      EndorserFilter filter, EndorserFilter.Order order, boolean ascending, int first, int most) {
    return rows(filter, order, Languages.FALLBACK, ascending, first, most);
  }

  /**
   * Returns part of the list.
   *
   * @param reader the language whose country names decide the order where the list is sorted by
   *     country
   */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<EndorserView> rows(
      EndorserFilter filter,
      EndorserFilter.Order order,
      Locale reader,
      boolean ascending,
      int first,
      int most) {
    return new EndorserQuery(filter)
            .named(countries.codes(reader))
            .rows(em, order, ascending, first, Math.min(most, Page.MOST))
            .stream()
            .map(EndorserView::of)
            .toList();
  }

  /**
   * Suggestions while a user types a name: first those whose name in lists begins with the text.
   * For a short one, such as UNI, they would be lost among the many that contain it.
   */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<EndorserView> suggested(EndorserFilter filter, int most) {
    return Stream.of(new EndorserQuery(filter).beginning(filter.text()), new EndorserQuery(filter))
        .flatMap(query -> query.rows(em, EndorserFilter.Order.NAME, true, 0, most).stream())
        .distinct()
        .limit(most)
        .map(EndorserView::of)
        .toList();
  }

  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public long count(EndorserFilter filter) {
    return new EndorserQuery(filter).count(em);
  }

  /** The newest first. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public Page<EndorserView> page(EndorserFilter filter, String cursor, int limit) {
    endorserAccess.require();
    List<Endorser> rows =
        new EndorserQuery(filter).before(em, Cursor.decodeMoment(cursor), limit + 1);
    return Page.of(
        rows, limit, EndorserView::of, row -> new Cursor.Moment(row.createdAt(), row.id()).text());
  }

  /** Without the name, because the audit trail outlives it. */
  private static String summary(Endorser endorser) {
    return endorser.kind() + " " + endorser.country();
  }

  private Optional<Endorser> find(String id) {
    return Records.find(em, Endorser.class, id).filter(one -> !one.isForgotten());
  }
}
