package org.tadamun.petition.ending.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.ending.entity.Ending;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/** Tells console users which petitions closed by themselves. */
@Stateless
public class Endings {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Petitions petitions;

  /** Empty if a person closed it, or it is not closed. */
  @RolesAllowed(Permission.CONSOLE_READ)
  public Optional<EndingView> of(String petitionSlug) {
    PetitionView petition = petitions.bySlug(petitionSlug).orElseThrow(NotFound::new);
    access.require(Permission.CONSOLE_READ, petition.campaignId());
    return Optional.ofNullable(em.find(Ending.class, petition.id())).map(EndingView::of);
  }
}
