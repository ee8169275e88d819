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

/** Freezes figures and texts for an addressee. A frozen pack is never changed. */
@Stateless
public class Snapshots {

  @EJB private Access access;
  @EJB private Petitions petitions;
  @EJB private SnapshotEntry entry;
  @EJB private Tallies tallies;
  @Inject private KeyPlaces places;
  @Inject private Secrets secrets;

  /**
   * The pack that a form asked for.
   *
   * @param already whether the same form had made it before
   */
  public record Made(SnapshotView pack, boolean already) {}

  /**
   * As {@link #freeze}, but only once for each form, however often it is sent. If it is sent twice
   * at the same time, the second one waits, fails on a unique key, and is tried again, which finds
   * the pack. A form with other contents makes another pack. Suspends the caller's transaction,
   * since each try needs one of its own.
   *
   * @param form a value that no other form has
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Made freezeOnce(String petitionSlug, SnapshotRequest request, String form) {
    return UniqueViolation.onceMore(() -> entry.freezeOnce(petitionSlug, request, form));
  }

  /**
   * Freezes the present figures; later changes are only in later packs.
   *
   * @throws Stale if another version or wording is signed now than the request names
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public SnapshotView freeze(String petitionSlug, SnapshotRequest request) {
    return entry.freeze(petitionSlug, request);
  }

  /** The total that a pack would have now. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public long total(String petitionSlug) {
    PetitionView petition = petitions.bySlug(petitionSlug).orElseThrow(NotFound::new);
    access.require(Permission.PETITION_WRITE, petition.campaignId());
    return tallies.exactBySourceNow(petition).stream().mapToLong(CountryFigures::total).sum();
  }

  /** The key that signs every manifest, and those that did so before. */
  @PermitAll
  public SigningKeyView key() {
    return SigningKeyView.of(secrets.signingKeys(), places.all());
  }
}
