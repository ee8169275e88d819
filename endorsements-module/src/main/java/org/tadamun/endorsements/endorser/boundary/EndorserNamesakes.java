package org.tadamun.endorsements.endorser.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.endorsements.endorser.control.EndorserAccess;
import org.tadamun.endorsements.endorser.control.Namesakes;
import org.tadamun.endorsements.endorser.control.Remembered;
import org.tadamun.endorsements.endorser.entity.Distinction;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.record.boundary.Records;

/** Endorsers of one name, kind and country: doubtful until a person says that they are two. */
@Stateless
public class EndorserNamesakes {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private Endorsers endorsers;
  @Inject private Clock clock;
  @Inject private EndorserAccess endorserAccess;

  /**
   * Returns the doubtful namesakes of an endorser.
   *
   * @param id public id of an endorser who is not erased
   */
  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public List<EndorserView> of(String id) {
    endorserAccess.require();
    Endorser endorser = require(id);
    return doubtful(endorser, Namesakes.of(em, endorser.details()).stream());
  }

  /** As {@link #of}, but only among the endorsers with these public ids. */
  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public List<EndorserView> among(String id, Collection<String> others) {
    Endorser endorser = require(id);
    Stream<Endorser> there = others.stream().flatMap(this::find);
    return doubtful(
        endorser, there.filter(one -> Namesakes.areOf(one.details(), endorser.details())));
  }

  /** Returns the public ids of endorsers that somebody has marked as other than this one. */
  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public Set<String> others(String id) {
    return find(id)
        .flatMap(
            endorser ->
                Remembered.distinctions(em, endorser).stream().map(one -> one.besides(endorser)))
        .map(Endorser::publicId)
        .collect(Collectors.toSet());
  }

  /**
   * Adds an endorser.
   *
   * @param another whether the user confirmed that it is none of the namesakes
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public EndorserView add(EndorserDetails details, boolean another) {
    List<Endorser> alike = alike(details);
    if (!alike.isEmpty() && !another) {
      throw new InvalidInput("another", "endorsements.error.another");
    }
    EndorserView added = endorsers.add(details);
    Endorser newcomer = require(added.id());
    alike.forEach(other -> recordDistinction(newcomer, other));
    return added;
  }

  /** Returns those who already have the name that somebody types as new, to be looked at. */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public List<EndorserView> ofNew(EndorserDetails details) {
    endorserAccess.require();
    return alike(details).stream().map(EndorserView::of).toList();
  }

  private List<Endorser> alike(EndorserDetails details) {
    return details.check().isEmpty() ? Namesakes.of(em, details) : List.of();
  }

  /**
   * Marks two namesakes as two, so that a wish of one is not taken for the other's. Idempotent.
   *
   * @param other public id of a namesake
   */
  @RolesAllowed(Permission.ENDORSEMENT_WRITE)
  public void distinguish(String id, String other) {
    Endorser endorser = require(id);
    access.requireSomewhere(Permission.ENDORSEMENT_WRITE, endorser.country());
    if (others(id).contains(other)) {
      return;
    }
    if (among(id, List.of(other)).isEmpty()) {
      throw new NotFound();
    }
    recordDistinction(endorser, require(other));
  }

  private void recordDistinction(Endorser endorser, Endorser other) {
    em.persist(new Distinction(endorser, other, clock.instant()));
    audit.record(
        "endorser.distinguished", "endorser", endorser.publicId(), null, null, other.publicId());
  }

  private List<EndorserView> doubtful(Endorser endorser, Stream<Endorser> namesakes) {
    Set<String> others = others(endorser.publicId());
    return namesakes
        .filter(one -> one.id() != endorser.id() && !others.contains(one.publicId()))
        .map(EndorserView::of)
        .toList();
  }

  private Endorser require(String id) {
    return find(id).findFirst().orElseThrow(NotFound::new);
  }

  private Stream<Endorser> find(String id) {
    return Records.find(em, Endorser.class, id).filter(one -> !one.isForgotten()).stream();
  }
}
