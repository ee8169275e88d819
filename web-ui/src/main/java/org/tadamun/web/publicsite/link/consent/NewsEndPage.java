package org.tadamun.web.publicsite.link.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.signature.boundary.news.NewsLinkView;
import org.tadamun.petition.signature.boundary.news.NewsLinks;
import org.tadamun.web.publicsite.frame.PageText;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.link.MailLink;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** Says which news ends and shows the button for it; or says that it has ended. */
@Named
@RequestScoped
public class NewsEndPage implements SiteEndpoint {

  static final String ORGANISATION = "organisation";

  /** The message for a link that is gone; it also says that consents under other petitions stay. */
  static final String GONE = "mailing.end.gone";

  @EJB private NewsLinks links;
  @EJB private Organisations organisations;
  @EJB private Petitions petitions;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private MailLink link;
  @Inject private PublicRequest request;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  private NewsLinkView view;
  private PetitionView petition;
  private CampaignView campaign;

  @Override
  public Answer answer(PublicRequest asked) {
    if (!find()) {
      return link.gone(GONE);
    }
    Answer shown =
        link.show("news-end", view.agreed() ? "mailing.end.title" : "mailing.ended.title");
    if (isShown()) {
      frame.within(campaign, "");
    }
    return shown;
  }

  /** Whether the link is valid; if so, loads what it leads to. */
  boolean find() {
    try {
      view = links.peek(request.value(ORGANISATION), request.value("token"));
    } catch (BusinessException gone) {
      if (gone.type() != ProblemType.GONE) {
        throw gone;
      }
      return false;
    }
    petition = petitions.bySlug(view.petition()).orElseThrow(NotFound::new);
    campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    return true;
  }

  private boolean isShown() {
    return campaign.isPublic() && petition.isPublic();
  }

  public NewsLinkView getView() {
    return view;
  }

  /** What the button will do. */
  public String getQuestion() {
    return view.throughout()
        ? text.of("mailing.end.text", getOrganisation(), title(campaign))
        : text.of("mailing.end.text.here", getOrganisation(), title(petition));
  }

  /** What has ended, and nothing else. */
  public String getEnded() {
    return view.throughout()
        ? text.of("mailing.ended.text", getOrganisation(), title(campaign))
        : text.of("mailing.ended.text.here", getOrganisation(), title(petition));
  }

  /** The organisation may have left the campaign; that does not end its consents (ADR 152). */
  private String getOrganisation() {
    String slug = request.value(ORGANISATION);
    return organisations
        .bySlug(slug)
        .map(one -> PageText.of(one.name(), request.locale()).text())
        .orElse(slug);
  }

  private String title(CampaignView whole) {
    return PageText.of(whole.title(), request.locale()).text();
  }

  private String title(PetitionView signed) {
    return PageText.of(signed.title(), request.locale()).text();
  }

  /** Whether the reader can sign, which brings a link of their own. */
  public boolean isSignable() {
    return isShown() && MaySign.of(petition, campaign.state(), clock.instant()) == MaySign.YES;
  }

  public String getFormUrl() {
    return request.link("/petitions/" + petition.slug()) + "#sign";
  }
}
