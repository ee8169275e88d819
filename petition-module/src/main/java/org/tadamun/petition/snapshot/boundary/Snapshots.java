package org.tadamun.petition.snapshot.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.snapshot.control.freezing.KeyPlaces;
import org.tadamun.petition.snapshot.control.freezing.SnapshotEntry;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.Tallies;

/** Freezes figures and texts for an addressee. There is nothing that changes what was frozen. */
@Stateless
public class Snapshots {

  @EJB private Access access;
  @EJB private Petitions petitions;
  @EJB private SnapshotEntry entry;
  @EJB private Tallies tallies;
  @Inject private KeyPlaces places;
  @Inject private Secrets secrets;

  /**
   * A pack that was asked for.
   *
   * @param already whether the same form had made it before
   */
  public record Made(SnapshotView pack, boolean already) {}

  /**
   * As {@link #freeze}, at most once for a form, however often it is sent: who presses twice waits
   * for the first, is refused by the database, and finds its pack when it is tried once more.
   * Another content of the form makes another pack. Each try is a transaction of its own, also for
   * a caller who has one: in that one nothing could be tried again.
   *
   * @param form what the form has of its own, that no other has
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Made freezeOnce(String petitionSlug, SnapshotRequest request, String form) {
    return UniqueViolation.onceMore(() -> entry.freezeOnce(petitionSlug, request, form));
  }

  /**
   * The figures of this moment; whatever is booked a moment later is in the next pack.
   *
   * @throws Stale where another text is signed now than the request names, or other words of it
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public SnapshotView freeze(String petitionSlug, SnapshotRequest request) {
    return entry.freeze(petitionSlug, request);
  }

  /** What the total would be if it were frozen now. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public long total(String petitionSlug) {
    PetitionView petition = petitions.bySlug(petitionSlug).orElseThrow(NotFound::new);
    access.require(Permission.PETITION_WRITE, petition.campaignId());
    return tallies.exact(petition).stream().mapToLong(CountryFigures::total).sum();
  }

  /** With which every manifest is signed. */
  @PermitAll
  public SigningKeyView key() {
    return SigningKeyView.of(secrets.signingKey(), places.all());
  }
}
