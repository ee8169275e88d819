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
import org.tadamun.petition.recount.control.FigureRepair;
import org.tadamun.petition.recount.entity.RecountCorrection;

/**
 * Corrects figures that a recount found wrong: one person proposes, another approves. Both must
 * moderate all countries of the petition, since a recount covers all. A recount is named by its
 * public id; each use case returns the latest recount.
 */
@Stateless
public class RecountCorrections {

  private static final Logger LOG = System.getLogger(RecountCorrections.class.getName());

  @EJB private Access access;
  @EJB private ActingPersons persons;
  @EJB private FigureRepair repair;
  @EJB private CurrentActor actor;
  @EJB private Petitions petitions;
  @EJB private Recounts recounts;

  /** For the container. */
  public RecountCorrections() {}

  RecountCorrections(Recounts recounts) {
    this.recounts = recounts;
  }

  /**
   * Proposes to correct all differences that the last recount found.
   *
   * @param reason what was wrong, in words, for staff
   * @throws org.tadamun.petition.recount.entity.CorrectionRefused if there is a later recount, if
   *     it found no difference, or if another correction waits
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public RecountView propose(String slug, String recount, String reason) {
    PetitionView petition = require(slug);
    new Violations()
        .required("reason", reason)
        .block("reason", reason, RecountCorrection.REASON_MAX)
        .throwIfAny();
    repair.propose(petition, recount, reason.strip(), actor.name());
    return known(slug);
  }

  /**
   * Approves a proposal: figures are compared again, the differences are booked, and a new recount
   * shows whether all agrees. That recount runs after the commit, so that signing never waits for
   * it; if it fails, the approval stands, and the former recount is returned.
   *
   * @throws org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded if the caller proposed it
   * @throws org.tadamun.petition.recount.entity.CorrectionRefused if a difference is no longer the
   *     proposed one
   * @throws org.tadamun.kernel.access.boundary.refusal.OneOrganisation if the caller is another key
   *     of the organisation that proposed it
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public RecountView approve(String slug, String recount) {
    PetitionView petition = require(slug);
    repair.approve(petition, recount, persons.in(petition.campaignId()));
    return recounted(slug);
  }

  /** A failure here is not reported: the approval stands, and a second try would be refused. */
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

  /** Rejects a proposal. Also who proposed it may do so, since no figure changes. */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public RecountView reject(String slug, String recount) {
    repair.reject(require(slug), recount, actor.name());
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
