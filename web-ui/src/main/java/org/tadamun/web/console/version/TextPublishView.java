package org.tadamun.web.console.version;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.actions.programme.boundary.PlaceTime;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.petition.version.boundary.Publication;
import org.tadamun.petition.version.boundary.TextComparison;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.petition.version.boundary.VersionView;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.petition.CampaignPetition;

/** Shows the present text beside the prepared one and asks for the kind of the change. */
@Named
@ViewScoped
public class TextPublishView extends PageBySlug {

  @EJB private transient TextVersions texts;
  @EJB private transient Tallies tallies;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private int version;
  private ChangeKind kind;
  private LocalizedDraft note;
  private transient List<VersionView> lastTwo;

  /** Reads the version once per page and keeps what was typed; the texts are read anew. */
  public void load() {
    if (note == null) {
      PetitionView petition = petitions.choose(slug);
      slug = petition.slug();
      version = petition.version();
      note = new LocalizedDraft(null, campaign.getView().languages());
    }
    lastTwo = read();
  }

  private void reread() {
    int present = petitions.choose(slug).version();
    lastTwo = read();
    version = present;
  }

  private List<VersionView> read() {
    List<VersionView> all = texts.all(slug);
    if (all.size() == 1 || all.getLast().isPublished()) {
      throw new NotFound();
    }
    return all.subList(all.size() - 2, all.size());
  }

  public String publish() {
    return sharedEdit.decide(
        this::reread,
        () -> {
          texts.publish(slug, version, new Publication(kind, note.toText()));
          feedback.done(kind == ChangeKind.MINOR ? "version.done.minor" : "version.done.material");
          return CampaignContext.redirect(VersionPages.list(campaign, slug));
        });
  }

  public String discard() {
    return sharedEdit.decide(
        this::reread,
        () -> {
          texts.discard(slug, version);
          feedback.done("version.done.discarded");
          return CampaignContext.redirect(VersionPages.list(campaign, slug));
        });
  }

  /** The differences, for each language in which something changed. */
  public List<TextComparison> getChanges() {
    return TextComparison.changes(getPresent(), getNext());
  }

  /** The outdated translations, which a new version would not contain. */
  public List<TranslationView> getOutdated() {
    return getNext().translations().stream().filter(TranslationView::isOutdated).toList();
  }

  /** The names of the languages whose translation nobody has checked; empty if there are none. */
  public String getUnchecked() {
    return named(
        getNext().translations().stream()
            .filter(TranslationView::isDraft)
            .map(TranslationView::language));
  }

  /**
   * The names of the languages, also of the campaign's, in which a part is missing; may be empty.
   */
  public String getPartial() {
    PetitionText text = getNext().text();
    return named(
        Stream.concat(text.languages().stream(), campaign.getView().languages().stream())
            .distinct()
            .filter(language -> !text.isWholeIn(language)));
  }

  private String named(Stream<String> languages) {
    return PlaceTime.listed(languages.map(display::language), display.getLocale());
  }

  /** Whether the change may be minor: not if it adds or removes a demand. */
  public boolean isMinorPossible() {
    return getPresent().text().asksTheSameAs(getNext().text());
  }

  /** How many signatures stay with a minor change, and stay behind with a material one. */
  public long getTotal() {
    return tallies.exactCached(petitions.choose(slug)).total();
  }

  /**
   * The key of the question before publishing. It explains both kinds of change until one is
   * chosen.
   */
  public String getQuestionKey() {
    return "version.console.publish.question" + (kind == null ? "" : "." + kind);
  }

  private List<VersionView> lastTwo() {
    if (lastTwo == null) {
      lastTwo = read();
    }
    return lastTwo;
  }

  public VersionView getPresent() {
    return lastTwo().getFirst();
  }

  public VersionView getNext() {
    return lastTwo().getLast();
  }

  public ChangeKind getKind() {
    return kind;
  }

  public void setKind(ChangeKind kind) {
    this.kind = kind;
  }

  public LocalizedDraft getNote() {
    return note;
  }
}
