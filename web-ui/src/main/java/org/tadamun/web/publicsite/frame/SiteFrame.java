package org.tadamun.web.publicsite.frame;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.signing.MainPetition;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.text.TextBean;

/**
 * What the layout shows around a page; each endpoint sets its title, and its campaign if there is
 * one.
 */
@Named("frame")
@RequestScoped
public class SiteFrame {

  @EJB private Petitions petitions;
  @Inject private PublicRequest request;
  @Inject private TextBean text;
  @Inject private Clock clock;

  private String title;
  private String description;
  private CampaignView campaign;
  private String section = "";
  private boolean unlisted;
  private List<String> main;

  /**
   * @param pageTitle in the reader's language
   * @param pageDescription one sentence for search engines and shared links, or null
   */
  public SiteFrame page(String pageTitle, String pageDescription) {
    this.title = pageTitle;
    this.description = pageDescription;
    return this;
  }

  /**
   * @param entry which entry of the campaign's navigation this page is: {@code campaign}, {@code
   *     petition}, {@code countries}, {@code actions}, {@code endorsements}, {@code parliament}
   */
  public SiteFrame within(CampaignView whole, String entry) {
    this.campaign = whole;
    this.section = entry;
    return this;
  }

  /** Marks a page that search engines should not index, such as a step of signing. */
  public SiteFrame unlisted() {
    this.unlisted = true;
    return this;
  }

  /** Lets the navigation lead to a petition that is not public yet, instead of the main one. */
  public void leadTo(String slug) {
    main = List.of(slug);
  }

  public String getTitle() {
    return title;
  }

  /** The title of the window: that of the page, then that of the campaign or the site. */
  public String getFullTitle() {
    String whole = campaign == null ? text.get("site.product") : getCampaignTitle();
    return title == null || title.equals(whole)
        ? text.of("site.page-title", whole, text.get("site.product"))
        : text.of("site.page-title", title, whole);
  }

  /** The page's description, or null. */
  public String getDescription() {
    return description;
  }

  public CampaignView getCampaign() {
    return campaign;
  }

  public String getCampaignTitle() {
    return campaign.title().best(request.locale());
  }

  /**
   * A page of the campaign; its path is empty for the campaign itself, else such as {@code
   * /actions}.
   */
  public String campaignLink(String path) {
    return request.link("/campaigns/" + campaign.slug() + path);
  }

  /** The privacy notice of the page's campaign, with who runs it; else that of the installation. */
  public String getPrivacyLink() {
    boolean ofCampaign = campaign != null && campaign.isPublic();
    return request.link(ofCampaign ? "/privacy/" + campaign.slug() : "/privacy");
  }

  /** The campaign's feed of news; the address names the language, because feed readers do not. */
  public String getFeedLink() {
    return request.root(
        "/api/v1/campaigns/" + campaign.slug() + "/updates.atom?lang=" + request.getLang());
  }

  /** The slug of the campaign's main petition, as a list of at most one. */
  public List<String> getPetitions() {
    if (campaign == null) {
      return List.of();
    }
    if (main == null) {
      main =
          MainPetition.of(petitions.ofCampaign(campaign.id()), clock.instant())
              .filter(PetitionView::isPublic)
              .map(PetitionView::slug)
              .stream()
              .toList();
    }
    return main;
  }

  public String getSection() {
    return section;
  }

  public boolean isSample() {
    return campaign != null && campaign.sample();
  }

  /** Whether search engines may index the page. */
  public boolean isIndexed() {
    return !isSample() && !unlisted && !request.isSecret();
  }
}
