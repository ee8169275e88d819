package org.tadamun.web.console.embed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.share.ShareLink;
import org.tadamun.web.share.ShareLinks;

/**
 * Links for sharing public pages, shown where their texts are written; only in languages in which
 * there is a text.
 */
@Named
@RequestScoped
public class ShareView {

  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private DisplayBean display;
  @Inject private ShareLinks links;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /**
   * One page in one language.
   *
   * @param lang BCP 47
   * @param name of the language in itself
   */
  public record Row(String lang, String name, String address, List<ShareLink> links) {}

  /** The links to the campaign; empty while it is not public. */
  public List<Row> getOfCampaign() {
    CampaignView view = campaign.getView();
    return view.isPublic() ? rows("/campaigns/" + view.slug(), view.title(), null) : List.of();
  }

  /** The links to the petition; empty as in {@link #getOfCampaign}. */
  public List<Row> ofPetition(String slug) {
    if (!petitions.isShown(slug)) {
      return List.of();
    }
    PetitionView petition = petitions.choose(slug);
    return rows("/petitions/" + petition.slug(), petition.title(), petition.shareText());
  }

  /**
   * The links to the action; empty as in {@link #getOfCampaign}, or if the action is not public.
   */
  public List<Row> ofAction(ActionView action) {
    boolean shown =
        campaign.getView().isPublic()
            && action.state().isPublic()
            && action.draft().visibility() == ActionVisibility.PUBLIC;
    return shown ? rows("/actions/" + action.id(), action.title(), null) : List.of();
  }

  /**
   * The links to the news; empty as in {@link #getOfCampaign}, or if the news is null or not
   * published.
   */
  public List<Row> ofNews(UpdateView news) {
    CampaignView view = campaign.getView();
    boolean shown = view.isPublic() && news != null && news.isPublished();
    return shown ? rows(news.path(view.slug()), news.title(), null) : List.of();
  }

  private List<Row> rows(String path, LocalizedText title, LocalizedText words) {
    return languages(title, display.getShipped()).stream()
        .map(lang -> row(lang, path, title, words))
        .toList();
  }

  /**
   * The languages of a text that public pages have too, its source first. All shipped languages if
   * there is none, since one of them must show it.
   */
  static List<String> languages(LocalizedText text, List<String> shipped) {
    List<String> written = text.asMap().keySet().stream().filter(shipped::contains).toList();
    return written.isEmpty() ? shipped : written;
  }

  private Row row(String lang, String path, LocalizedText title, LocalizedText words) {
    Locale locale = Locale.forLanguageTag(lang);
    String address = baseUrl + '/' + lang + path;
    String called = title.best(locale);
    String said = ShareLinks.said(lang, called, words);
    return new Row(lang, Languages.nativeName(lang), address, links.of(address, called, said));
  }
}
