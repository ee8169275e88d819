package org.tadamun.web.console.snapshot;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.snapshot.boundary.SnapshotRequest;
import org.tadamun.petition.snapshot.boundary.Snapshots;
import org.tadamun.petition.version.boundary.Translations;
import org.tadamun.web.console.address.PageOfPetition;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;

/**
 * The page that freezes a pack, for an addressee if one is chosen. It shows the total that the pack
 * would have. Pressing the button repeatedly makes only one pack.
 */
@Named
@ViewScoped
public class SnapshotEditView extends PageOfPetition {

  @EJB private transient Addressees addressees;
  @EJB private transient Snapshots snapshots;
  @EJB private transient Translations translations;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private final String form = UUID.randomUUID().toString();
  private String addressee;
  private String[] languages;
  private boolean sideBySide;
  private boolean names;
  private int seenVersion;
  private int seenRevision;
  private transient PetitionView present;

  public void load() {
    see();
    languages = new String[] {display.getLang()};
    if (getAddressees().stream().noneMatch(one -> one.publicId().equals(addressee))) {
      addressee = null;
    }
  }

  private void see() {
    present = petitions.choose(petition);
    petition = present.slug();
    seenVersion = present.textVersion();
    seenRevision = present.revision();
  }

  /**
   * Freezes the pack. If a new text or wording appeared while the form was open, it is shown first.
   */
  public String freeze() {
    return sharedEdit.decide(
        this::see,
        () -> {
          Snapshots.Made made = made();
          feedback.done(made.already() ? "snapshot.console.already" : "snapshot.console.done");
          return SnapshotPages.made(campaign, made.pack().id());
        });
  }

  private Snapshots.Made made() {
    SnapshotRequest request =
        new SnapshotRequest(
            addressee, List.of(languages), sideBySide, names, seenVersion, seenRevision);
    return snapshots.freezeOnce(petition, request, form);
  }

  public PetitionView getPresent() {
    if (present == null) {
      present = petitions.choose(petition);
    }
    return present;
  }

  public long getTotal() {
    return snapshots.total(petition);
  }

  /** The present addressees in whose country the reader may write. */
  public List<AddresseeView> getAddressees() {
    return addressees.ofCampaign(campaign.getId()).stream()
        .filter(AddresseeView::isAddressed)
        .filter(one -> campaign.mayIn(Permission.PETITION_WRITE, one.details().hostCountry()))
        .toList();
  }

  /**
   * The languages of packs in whose translation a part is missing or which nobody else has checked;
   * a pack says so.
   */
  public String getUnchecked() {
    List<String> shipped = display.getShipped();
    return named(
        written()
            .filter(TranslationView::isDoubtful)
            .map(TranslationView::language)
            .filter(shipped::contains));
  }

  /** The languages of packs without a translation; a pack has the source text there. */
  public String getUntranslated() {
    List<String> written = written().map(TranslationView::language).toList();
    String source = getPresent().text().sourceLanguage();
    return named(
        display.getShipped().stream()
            .filter(tag -> !written.contains(tag) && !Languages.areOne(tag, source)));
  }

  private Stream<TranslationView> written() {
    return translations.of(getPresent().id(), getPresent().text()).stream();
  }

  private String named(Stream<String> tags) {
    return tags.map(display::language).collect(Collectors.joining(" · "));
  }

  public String getBackLink() {
    return SnapshotPages.list(campaign, petition);
  }

  public String getAddressee() {
    return addressee;
  }

  public void setAddressee(String addressee) {
    this.addressee = addressee;
  }

  public String[] getLanguages() {
    return languages;
  }

  public void setLanguages(String[] languages) {
    this.languages = languages == null ? new String[0] : languages;
  }

  public boolean isSideBySide() {
    return sideBySide;
  }

  public void setSideBySide(boolean sideBySide) {
    this.sideBySide = sideBySide;
  }

  public boolean isNames() {
    return names;
  }

  public void setNames(boolean names) {
    this.names = names;
  }
}
