package org.tadamun.petition.invalidation.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.key.boundary.ActingPersons;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.invalidation.control.CandidateSearch;
import org.tadamun.petition.invalidation.control.RulePreviewer;
import org.tadamun.petition.invalidation.control.words.RuleErasureAnnouncer;
import org.tadamun.petition.invalidation.entity.Invalidation;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.secondperson.boundary.Awaited;
import org.tadamun.petition.secondperson.boundary.SecondPersons;
import org.tadamun.petition.secondperson.entity.SecondKind;

/**
 * Rules that invalidate many signatures, proposed by one person and approved by another, or that
 * hold or release them, which one person may begin alone.
 */
@Stateless
public class Invalidations {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private ActingPersons persons;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @EJB private Petitions petitions;
  @EJB private CandidateSearch search;
  @EJB private RulePreviewer rulePreviewer;
  @EJB private SecondPersons second;
  @Resource private SessionContext context;
  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private RuleErasureAnnouncer announcer;

  /**
   * The signatures that the rule matches now; changes nothing. A rule by which a person could be
   * recognised leaves a line in the audit trail, without its conditions.
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public InvalidationPreview preview(String petitionSlug, InvalidationDraft draft) {
    admit(petitionSlug);
    draft.check(false, actor.isKey(), countries);
    PetitionView petition = require(petitionSlug, draft.rule());
    if (draft.rule().isPersonal()) {
      context.getBusinessObject(Invalidations.class).note(petition);
    }
    return InvalidationPreview.of(find(petition, draft, clock.instant()));
  }

  /**
   * The signatures that a proposal matches now, as its run would find them; for those who may
   * decide about it.
   *
   * @throws WrongState once it is decided
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public InvalidationPreview preview(String id) {
    Invalidation found = find(id);
    PetitionView petition = require(petitionOf(found).slug(), found.rule());
    if (found.state() != InvalidationState.PROPOSED) {
      throw new WrongState(found.state(), "preview");
    }
    if (found.rule().isPersonal()) {
      context.getBusinessObject(Invalidations.class).note(petition);
    }
    return InvalidationPreview.of(
        rulePreviewer.find(
            new CandidateSearch.Field(
                petition.id(), found.verb(), found.rule(), found.createdAt(), 0)));
  }

  /** Records that somebody asked: the count may show whether a certain person has signed. */
  @RolesAllowed(Permission.PETITION_MODERATE)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void note(PetitionView petition) {
    audit.record(
        "invalidation.previewed", "petition", petition.slug(), petition.campaignId(), null, null);
  }

  /**
   * Proposes a rule, or begins it where no second person is needed.
   *
   * @throws InvalidInput where the rule matches nothing
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public InvalidationView propose(String petitionSlug, InvalidationDraft draft) {
    admit(petitionSlug);
    draft.check(true, actor.isKey(), countries);
    PetitionView petition = require(petitionSlug, draft.rule());
    // One moment for both: what is signed while the preview reads is in neither.
    Instant now = clock.instant();
    long expected = find(petition, draft, now).count();
    if (expected == 0) {
      throw new InvalidInput("rule", "petition.error.rule-finds-nobody");
    }
    Invalidation proposed =
        new Invalidation(
            petition.id(),
            draft.verb(),
            draft.rule(),
            draft.reason(),
            draft.noteOrNull(),
            actor.name(),
            expected,
            now);
    em.persist(proposed);
    em.flush();
    record(draft.verb().needsSecond() ? "proposed" : "begun", proposed, petition, null);
    if (draft.verb().needsSecond()) {
      second.ask(
          SecondKind.RULE, petition, Awaited.in(draft.rule().countries(), proposed.proposedBy()));
    }
    return InvalidationView.of(proposed, petition.slug());
  }

  /**
   * Has it carried out, which takes a while.
   *
   * @throws org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded when the caller proposed
   *     it
   * @throws org.tadamun.kernel.access.boundary.refusal.OneOrganisation when another key of the
   *     caller's organisation did
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public InvalidationView approve(String id) {
    return change(
        id,
        "approved",
        (one, by) -> one.approve(persons.in(petitionOf(one).campaignId()), clock.instant()));
  }

  /** Ends a proposal, or stops a run. */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public InvalidationView cancel(String id) {
    return change(id, "cancelled", (one, by) -> one.cancel(by, clock.instant()));
  }

  /** Has it undone for exactly the signatures that it changed, which takes a while. */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public InvalidationView revert(String id) {
    return change(id, "reverted", (one, by) -> one.revert(by, clock.instant()));
  }

  /** One rule, for those who may decide about it. */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public InvalidationView one(String id) {
    Invalidation found = find(id);
    PetitionView petition = require(petitionOf(found).slug(), found.rule());
    return InvalidationView.of(found, petition.slug());
  }

  private InvalidationView change(String id, String done, BiConsumer<Invalidation, String> verb) {
    Invalidation found = find(id);
    PetitionView petition = require(petitionOf(found).slug(), found.rule());
    em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    String before = found.state().name();
    announcer.during(found, () -> verb.accept(found, actor.name()));
    em.flush();
    record(done, found, petition, before);
    return InvalidationView.of(found, petition.slug());
  }

  /**
   * Records it, with the number of matches before it runs, and the number of changed signatures
   * after that.
   */
  private void record(
      String done, Invalidation invalidation, PetitionView petition, String before) {
    long count =
        switch (invalidation.state()) {
          case PROPOSED, RUNNING -> invalidation.expected();
          case DONE, CANCELLED, REVERTING, REVERTED -> invalidation.invalidated();
        };
    audit.record(
        invalidation.verb().act(done),
        "invalidation",
        invalidation.publicId(),
        petition.campaignId(),
        before,
        invalidation.told(count));
  }

  private RulePreviewer.Found find(PetitionView petition, InvalidationDraft draft, Instant now) {
    CandidateSearch.Field field =
        new CandidateSearch.Field(petition.id(), draft.verb(), draft.rule(), now, 0);
    if (draft.rule().importId() != null && search.importNumber(field).isEmpty()) {
      throw new InvalidInput("rule.importId", "kernel.error.choice");
    }
    return rulePreviewer.find(field);
  }

  /** Checks the right before the request, so that a stranger learns nothing from its errors. */
  private void admit(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.requireLimits(Permission.PETITION_MODERATE, petition.campaignId());
  }

  /** Checks the rule's countries; a rule without countries is for those who may moderate all. */
  private PetitionView require(String slug, InvalidationRule rule) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    if (rule.countries() == null) {
      access.requireCountry(Permission.PETITION_MODERATE, petition.campaignId(), null);
    } else {
      rule.countries()
          .forEach(
              country ->
                  access.requireCountry(
                      Permission.PETITION_MODERATE, petition.campaignId(), country));
    }
    return petition;
  }

  private Invalidation find(String id) {
    return Records.require(em, Invalidation.class, id);
  }

  private PetitionView petitionOf(Invalidation invalidation) {
    return petitions.byId(invalidation.petitionId()).orElseThrow(NotFound::new);
  }
}
