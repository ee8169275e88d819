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
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.meanwhile.Meanwhile;
import org.tadamun.web.console.one.PageBySlug;
import org.tadamun.web.console.petition.CampaignPetition;

/** What the two pages of a petition's outcome have in common: the petition, and the way back. */
public abstract class OutcomePage extends PageBySlug {

  @EJB private transient Petitions petitions;
  @EJB private transient SnapshotLists snapshots;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition chosen;
  @Inject private Feedback feedback;
  @Inject private Meanwhile meanwhile;

  private int version;
  private PetitionState state;
  private ZoneId zone;
  private List<SnapshotView> packs;
  private String pack;

  /** Reads which petition it is, and how it stands while the page is opened. */
  PetitionView choose() {
    PetitionView petition = anew();
    state = petition.state();
    zone = campaign.getView().zone();
    return petition;
  }

  /** As it stands now; the page is still that of the state in which it was opened. */
  PetitionView anew() {
    PetitionView petition = chosen.choose(slug);
    slug = petition.slug();
    version = petition.version();
    return petition;
  }

  List<String> languages() {
    return campaign.getView().languages();
  }

  /** The work, and the way back to the petition with this word. */
  Callable<String> leading(String done, Consumer<Petitions> work) {
    return () -> {
      work.accept(petitions);
      feedback.done(done);
      return CampaignContext.redirect(
          "/console/petition/edit" + campaign.getQuery() + "&petition=" + slug);
    };
  }

  Meanwhile meanwhile() {
    return meanwhile;
  }

  int version() {
    return version;
  }

  PetitionState state() {
    return state;
  }

  /** The campaign's: what is proposed, and meant where no place was written down. */
  ZoneId zone() {
    return zone;
  }

  /**
   * @param typed an IANA id
   * @throws InvalidInput at the field, where there is none or no such clock
   */
  static ZoneId clock(String field, String typed) {
    new Violations().required(field, typed).zone(field, typed).throwIfAny();
    return ZoneId.of(typed);
  }

  /** Of what may have been handed over, the newest first; of nobody's signature nothing is told. */
  public List<SnapshotView> getPacks() {
    if (packs == null) {
      packs =
          snapshots.at(slug, null, 0, Page.MOST).stream().filter(one -> one.total() > 0).toList();
    }
    return packs;
  }

  /** The one that is chosen; of another petition is none of them. */
  Optional<SnapshotView> handed() {
    return pack == null
        ? Optional.empty()
        : getPacks().stream().filter(one -> one.id().equals(pack)).findFirst();
  }

  /** What takes out the pack that is recorded, as a choice of its own; none where none is. */
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
