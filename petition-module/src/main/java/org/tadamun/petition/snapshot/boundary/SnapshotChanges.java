package org.tadamun.petition.snapshot.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.snapshot.control.corrected.CorrectionReader;
import org.tadamun.petition.snapshot.control.reach.PackReach;
import org.tadamun.petition.snapshot.control.reach.PackTarget;
import org.tadamun.petition.snapshot.control.reading.ChapterReader;
import org.tadamun.petition.snapshot.control.reading.FrozenNames;
import org.tadamun.petition.snapshot.control.reading.NameReader;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.tally.boundary.Tallies;

/** Finds what has changed since a pack was frozen; this is shown beside the pack, never in it. */
@Stateless
public class SnapshotChanges {

  @EJB private Addressees addressees;
  @EJB private Campaigns campaigns;
  @EJB private Petitions petitions;
  @EJB private Tallies tallies;
  @Inject private ChapterReader chapters;
  @Inject private CorrectionReader corrections;
  @Inject private NameReader names;
  @Inject private PackReach reach;
  @Inject private PackTarget target;
  @Inject private Secrets secrets;

  /** Compares a pack with the present, and counts the corrections since. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public SnapshotChange since(String id) {
    Snapshot snapshot = reach.require(id);
    PetitionView petition = petitions.bySlug(snapshot.petition().slug()).orElseThrow(NotFound::new);
    return SnapshotChange.of(
        snapshot,
        tallies.exactNow(petition, snapshot.textVersion()).total(),
        corrections.since(snapshot),
        names(snapshot));
  }

  /**
   * Whether the people in a pack may be named to its addressee now. Since it was frozen the
   * addressee's country may have been corrected, the campaign may have another target, and signers
   * or endorsers may have taken back their consent.
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public NamesNow names(String id) {
    return names(reach.requireForDelivery(id));
  }

  private NamesNow names(Snapshot snapshot) {
    AddresseeView addressee = addressees.byId(snapshot.addressee().id()).orElseThrow();
    PetitionView petition = PetitionView.of(snapshot.petition());
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    String country = target.of(campaign, addressee);
    long takenBack = chapters.takenBack(campaign.id(), country != null, snapshot.stated());
    Optional<FrozenNames> known = FrozenNames.of(snapshot, secrets.signingKeys());
    if (known.isEmpty()) {
      return NamesNow.ofChanged(takenBack);
    }
    FrozenNames frozen = known.get();
    long noMore =
        frozen.noMore(
            goesOn ->
                names.each(
                    petition, snapshot.textVersion(), country, (id, one) -> goesOn.test(one)));
    return new NamesNow(true, frozen.mayReach(country), noMore, takenBack);
  }
}
