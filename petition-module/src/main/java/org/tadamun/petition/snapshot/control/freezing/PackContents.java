package org.tadamun.petition.snapshot.control.freezing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.snapshot.boundary.SnapshotRequest;
import org.tadamun.petition.snapshot.control.corrected.CorrectionReader;
import org.tadamun.petition.snapshot.control.reach.PackTarget;
import org.tadamun.petition.snapshot.control.reading.ChapterReader;
import org.tadamun.petition.snapshot.control.reading.NameReader;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackNames;
import org.tadamun.petition.snapshot.control.reading.PackReader;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.version.boundary.Translations;
import org.tadamun.petition.version.boundary.VersionWordings;

/** Reads all that goes into a pack, and stores with it what later shows its corrections. */
@Dependent
public class PackContents {

  @EJB private Campaigns campaigns;
  @EJB private Translations translations;
  @EJB private VersionWordings wordings;
  @Inject private ChapterReader chapters;
  @Inject private KeyPlaces places;
  @Inject private NameReader names;
  @Inject private PackReader reader;
  @Inject private PackTarget target;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /**
   * @param fingerprint of the key that will sign the manifest
   */
  public PackContent read(
      Snapshot snapshot,
      SnapshotRequest request,
      PetitionView petition,
      AddresseeView addressee,
      String fingerprint) {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    String country = target.of(campaign, addressee);
    if (request.wantsNames()) {
      PackNames.requireRoom(names.count(petition, country));
    }
    // Only people named both before and after the figures are read are certain to be in them.
    Map<Long, PackNames.Named> named = named(request, petition, country);
    PackReader.Read read = reader.read(petition);
    snapshot.read(read.asOf());
    snapshot.add(CorrectionReader.FIGURES, read.stated());
    named.keySet().retainAll(named(request, petition, country).keySet());
    ChapterReader.Told told = chapters.read(campaign.id(), country != null);
    told.stated().forEach(snapshot::add);
    return new PackContent(
        snapshot.publicId(),
        snapshot.asOf(),
        campaign,
        petition,
        wordings.upTo(petition.id(), petition.textVersion(), petition.revision()),
        translations.of(petition.id(), petition.text()),
        addressee,
        read.figures(),
        new PackNames(request.wantsNames(), country, List.copyOf(named.values())),
        told.tables(),
        request.wantsSideBySide(),
        baseUrl,
        fingerprint,
        places.all());
  }

  private Map<Long, PackNames.Named> named(
      SnapshotRequest request, PetitionView petition, String country) {
    return request.wantsNames() ? names.read(petition, country) : new TreeMap<>();
  }
}
