package org.tadamun.petition.snapshot.control.freezing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.KeyRotation;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.snapshot.boundary.SnapshotRequest;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.snapshot.boundary.Snapshots;
import org.tadamun.petition.snapshot.control.Packing;
import org.tadamun.petition.snapshot.control.reach.PackReach;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotCall;

/** The one transaction in which a pack is read, made, signed and stored. */
@Stateless
public class SnapshotEntry {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Addressees addressees;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @EJB private Petitions petitions;
  @EJB private KeyRotation rotation;
  @Inject private Clock clock;
  @Inject private PackContents contents;
  @Inject private PackReach reach;
  @Inject private Packing packing;
  @Inject private Secrets secrets;
  @Inject private SnapshotPolicy policy;

  /**
   * As {@link #freeze}, unless the same form has made its pack already.
   *
   * @param form a value that no other form has
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public Snapshots.Made freezeOnce(String petitionSlug, SnapshotRequest request, String form) {
    String hash = Secrets.tokenHash(form + ' ' + petitionSlug + ' ' + request);
    SnapshotCall earlier = em.find(SnapshotCall.class, hash);
    return earlier == null
        ? new Snapshots.Made(freeze(petitionSlug, request, hash), false)
        : new Snapshots.Made(view(reach.require(earlier.snapshot())), true);
  }

  private SnapshotView view(Snapshot snapshot) {
    AddresseeView addressee = addressees.byId(snapshot.addressee().id()).orElseThrow();
    return SnapshotView.of(snapshot, addressee.publicId());
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public SnapshotView freeze(String petitionSlug, SnapshotRequest request) {
    return freeze(petitionSlug, request, null);
  }

  private SnapshotView freeze(String petitionSlug, SnapshotRequest asked, String call) {
    PetitionView petition = petitions.bySlug(petitionSlug).orElseThrow(NotFound::new);
    SnapshotPolicy.Accepted accepted = policy.accept(petition, asked);
    SnapshotRequest request = accepted.request();
    AddresseeView addressee = accepted.addressee();
    AddresseeDetails details = addressee.details();
    Instant now = clock.instant();
    Snapshot snapshot =
        new Snapshot(
            em.getReference(Petition.class, petition.id()),
            new Snapshot.For(addressee.id(), details.name(), details.hostCountry(), details.city()),
            request.languages(),
            actor.name(),
            now);
    if (call != null) {
      em.persist(new SnapshotCall(call, snapshot, now));
      em.flush();
    }
    SigningKey key = secrets.signingKey();
    packing.fill(
        snapshot, contents.read(snapshot, request, petition, addressee, key.fingerprint()), key);
    // Only now, since the moment of the figures may not be after the end of the key.
    rotation.requireSigner(key);
    em.persist(snapshot);
    em.flush();
    SnapshotView frozen = SnapshotView.of(snapshot, addressee.publicId());
    String told =
        "%s %d %s%s"
            .formatted(
                petitionSlug,
                frozen.total(),
                frozen.manifest().sha256(),
                request.wantsNames() ? " with names" : "");
    audit.record("snapshot.frozen", "snapshot", frozen.id(), petition.campaignId(), null, told);
    return frozen;
  }
}
