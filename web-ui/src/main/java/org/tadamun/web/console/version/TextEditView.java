package org.tadamun.web.console.version;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslationState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.petition.version.boundary.VersionView;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.console.petition.UnreadSource;

/**
 * The page on which staff write the next text of a petition, or translations of the newest text.
 */
@Named
@ViewScoped
public class TextEditView extends PageBySlug implements SharedForm<PetitionText> {

  @EJB private transient TextVersions texts;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private String language;
  private TranslationState state;
  private int version;
  private String source;
  private PetitionText read;
  private PetitionText stored;
  private LocalizedDraft title;
  private LocalizedDraft body;
  private List<LocalizedDraft> demands;

  /** Reads the text once per page, so that what was typed is kept. */
  public void load() {
    if (title == null) {
      reread();
      if (isBeside() && !isTranslation()) {
        throw new NotFound();
      }
      sharedEdit.begin(this);
    }
  }

  @Override
  public void reread() {
    PetitionView petition = petitions.choose(slug);
    slug = petition.slug();
    List<VersionView> all = texts.all(slug);
    source = petition.text().source().wanted();
    read = stored;
    stored = all.getLast().text();
    state =
        all.getLast().translations().stream()
            .filter(one -> one.language().equals(language))
            .map(TranslationView::state)
            .findFirst()
            .orElse(null);
    show(stored);
    version = petition.version();
  }

  @Override
  public void show(PetitionText text) {
    List<String> languages = LocalizedDraft.sourceFirst(source, campaign.getView().languages());
    title = new LocalizedDraft(text.title(), languages);
    body = new LocalizedDraft(text.body(), languages);
    demands = LocalizedDraft.several(text.demands(), PetitionText.DEMANDS_MAX, languages);
    if (isTranslating()) {
      title.settleSource();
      body.settleSource();
      demands.forEach(LocalizedDraft::settleSource);
    }
  }

  @Override
  public PetitionText typed() {
    List<LocalizedText> written = LocalizedDraft.filled(demands);
    return new PetitionText(title.toText(), body.toText(), written);
  }

  @Override
  public boolean isOvertaken(PetitionText typed) {
    return UnreadSource.isUnder(read, stored, typed());
  }

  public String save() {
    return sharedEdit.save(
        this,
        () -> {
          if (isTranslating()) {
            texts.translate(slug, version, typed());
            feedback.done("version.done.translated");
            return CampaignContext.redirect(VersionPages.list(campaign, slug));
          }
          texts.prepare(slug, version, typed());
          feedback.done("version.done.prepared");
          return CampaignContext.redirect(VersionPages.publish(campaign, slug));
        });
  }

  public boolean isWritable() {
    return campaign.mayThroughout(Permission.PETITION_WRITE);
  }

  /** Whether the reader may write translations, but not the source text. */
  public boolean isTranslating() {
    return !isWritable() && campaign.mayThroughout(Permission.TRANSLATE);
  }

  /** Whether the page shows one translation beside its source, instead of all languages. */
  public boolean isBeside() {
    return language != null && !language.isEmpty();
  }

  /**
   * Whether the language has fields and is not the source; also a language that the campaign gave
   * up, if something is written in it.
   */
  private boolean isTranslation() {
    return !language.equals(source)
        && Stream.of(title, body).anyMatch(one -> one.getLanguages().contains(language));
  }

  /** The languages that the page shows; empty if it shows all. */
  public List<String> getTongues() {
    return isBeside() ? List.of(source, language) : List.of();
  }

  /** The stored state of the translation that the page shows; null if nothing of it is stored. */
  public TranslationState getState() {
    return state;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getSource() {
    return source;
  }

  public LocalizedDraft getTitle() {
    return title;
  }

  public LocalizedDraft getBody() {
    return body;
  }

  public List<LocalizedDraft> getDemands() {
    return demands;
  }
}
