package org.tadamun.petition.recount.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.key.boundary.ActingPersons;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.recount.control.CorrectionDesk;
import org.tadamun.petition.recount.entity.RecountCorrection;

/**
 * Puts right what a recount has found: proposed by one, approved by another. For those who moderate
 * all countries of the petition, since a recount is of all of them. A recount is named by its id;
 * each use case gives what is known afterwards.
 */
@Stateless
public class RecountCorrections {

  private static final Logger LOG = System.getLogger(RecountCorrections.class.getName());

  @EJB private Access access;
  @EJB private ActingPersons persons;
  @EJB private CorrectionDesk desk;
  @EJB private CurrentActor actor;
  @EJB private Petitions petitions;
  @EJB private Recounts recounts;

  /** For the container. */
  public RecountCorrections() {}

  RecountCorrections(Recounts recounts) {
    this.recounts = recounts;
  }

  /**
   * Proposes to put right all that the last recount has found.
   *
   * @param reason what was wrong, in words, for the staff
   * @throws org.tadamun.petition.recount.entity.CorrectionRefused where there is a later recount,
   *     where it has found nothing, or where another correction waits
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public RecountView propose(String slug, String recount, String reason) {
    PetitionView petition = require(slug);
    new Violations()
        .required("reason", reason)
        .block("reason", reason, RecountCorrection.REASON_MAX)
        .throwIfAny();
    desk.propose(petition, recount, reason.strip(), actor.name());
    return known(slug);
  }

  /**
   * By another person than the one who proposed it: the figures are compared anew, what they lack
   * is booked, and another recount tells whether they agree now. That one is of after the commit,
   * so that nobody who signs waits for it; where it fails, the approval stands all the same, and
   * the last recount before it is given.
   *
   * @throws org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded where it is the same
   *     person
   * @throws org.tadamun.petition.recount.entity.CorrectionRefused where a figure differs otherwise
   *     than was proposed
   * @throws org.tadamun.kernel.access.boundary.refusal.OneOrganisation where it is another key of
   *     those who proposed it
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public RecountView approve(String slug, String recount) {
    PetitionView petition = require(slug);
    desk.approve(petition, recount, persons.in(petition.campaignId()));
    return recounted(slug);
  }

  /** What is approved stands: called a failure, it would be tried again, and refused then. */
  RecountView recounted(String slug) {
    try {
      return recounts.run(slug);
    } catch (RuntimeException failed) {
      LOG.log(
          Level.WARNING,
          "Petition " + slug + " was put right, and could not be recounted after that",
          failed);
      return known(slug);
    }
  }

  /** Ends a proposal; by any of them, since it changes no figure. */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public RecountView reject(String slug, String recount) {
    desk.reject(require(slug), recount, actor.name());
    return known(slug);
  }

  private RecountView known(String slug) {
    return recounts.latest(slug).orElseThrow(NotFound::new);
  }

  private PetitionView require(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.requireCountry(Permission.PETITION_MODERATE, petition.campaignId(), null);
    return petition;
  }
}
