package org.tadamun.web.console.version;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.petition.version.boundary.VersionView;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.snapshot.CampaignPetition;

/** Writes the text that may follow the present one. */
@Named
@ViewScoped
public class TextEditView implements Serializable {

  @EJB private transient TextVersions texts;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;

  private String slug;
  private int version;
  private LocalizedDraft title;
  private LocalizedDraft body;
  private List<LocalizedDraft> demands;

  /** Once per page; what is typed afterwards stays. */
  public void load() {
    if (title != null) {
      return;
    }
    PetitionView petition = petitions.choose(slug);
    slug = petition.slug();
    version = petition.version();
    List<VersionView> all = texts.all(slug);
    PetitionText text = all.getLast().text();
    List<String> languages =
        LocalizedDraft.sourceFirst(
            petition.text().source().wanted(), campaign.getView().languages());
    title = new LocalizedDraft(text.title(), languages);
    body = new LocalizedDraft(text.body(), languages);
    demands = LocalizedDraft.several(text.demands(), PetitionText.DEMANDS_MAX, languages);
  }

  public String save() {
    return feedback.attempt(
        () -> {
          List<LocalizedText> written = LocalizedDraft.filled(demands);
          texts.prepare(slug, version, new PetitionText(title.toText(), body.toText(), written));
          feedback.done("version.done.prepared");
          return VersionPages.redirect(VersionPages.publish(campaign, slug));
        });
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
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
