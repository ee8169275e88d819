package org.tadamun.web.console.outcome;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.snapshot.boundary.SnapshotLists;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;

/** The base of the two pages about a petition's outcome: the petition, and the way back to it. */
public abstract class OutcomePage extends PageBySlug {

  @EJB private transient Petitions petitions;
  @EJB private transient SnapshotLists snapshots;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition chosen;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private int version;
  private PetitionState state;
  private ZoneId zone;
  private List<SnapshotView> packs;
  private String pack;

  /** Reads the petition and its state when the page is opened. */
  PetitionView choose() {
    PetitionView petition = anew();
    state = petition.state();
    zone = campaign.getView().zone();
    return petition;
  }

  /** Reads the petition again; the page keeps the state in which it was opened. */
  PetitionView anew() {
    PetitionView petition = chosen.choose(slug);
    slug = petition.slug();
    version = petition.version();
    return petition;
  }

  List<String> languages() {
    return campaign.getView().languages();
  }

  /** Does the work, then leads back to the petition with this message. */
  Callable<String> leading(String done, Consumer<Petitions> work) {
    return () -> {
      work.accept(petitions);
      feedback.done(done);
      return CampaignContext.redirect(
          "/console/petition/edit" + campaign.getQuery() + "&petition=" + slug);
    };
  }

  SharedEdit sharedEdit() {
    return sharedEdit;
  }

  int version() {
    return version;
  }

  PetitionState state() {
    return state;
  }

  /** The campaign's time zone, which is proposed, and used if no place was stored. */
  ZoneId zone() {
    return zone;
  }

  /**
   * Reads a time zone.
   *
   * @param typed an IANA id
   * @throws InvalidInput at the field, if it is missing or unknown
   */
  static ZoneId clock(String field, String typed) {
    new Violations().required(field, typed).zone(field, typed).throwIfAny();
    return ZoneId.of(typed);
  }

  /** The packs that may have been handed over, the newest first; not those without signatures. */
  public List<SnapshotView> getPacks() {
    if (packs == null) {
      packs =
          snapshots.at(slug, null, 0, Page.MOST).stream().filter(one -> one.total() > 0).toList();
    }
    return packs;
  }

  /** The chosen pack; empty if none is, or one of another petition. */
  Optional<SnapshotView> handed() {
    return pack == null
        ? Optional.empty()
        : getPacks().stream().filter(one -> one.id().equals(pack)).findFirst();
  }

  /** The choice that removes the recorded pack; empty if none is recorded. */
  public List<String> getNone() {
    return List.of();
  }

  public String getPack() {
    return pack;
  }

  public void setPack(String pack) {
    this.pack = pack;
  }
}
