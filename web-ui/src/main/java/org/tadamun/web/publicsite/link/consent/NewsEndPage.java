package org.tadamun.web.publicsite.link.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.petition.signature.boundary.ConsentAnswer;
import org.tadamun.petition.signature.entity.Consent;
import org.tadamun.web.publicsite.frame.Said;
import org.tadamun.web.publicsite.link.MailLink;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** Says which news ends, and shows the button that does it. */
@Named
@RequestScoped
public class NewsEndPage implements SiteEndpoint {

  static final String ORGANISATION = "organisation";

  @EJB private Organisations organisations;
  @Inject private MailLink link;
  @Inject private PublicRequest request;

  @Override
  public Answer answer(PublicRequest asked) {
    return link.find() && !answers().isEmpty()
        ? link.show("news-end", "mailing.end.title")
        : link.gone(MailLink.NO_SIGNATURE);
  }

  private List<ConsentAnswer> answers() {
    return link.getView().consents().stream()
        .filter(one -> one.purpose().equals(Consent.NEWS))
        .filter(one -> one.organisation().equals(request.value(ORGANISATION)))
        .toList();
  }

  public boolean isEnded() {
    return answers().stream().noneMatch(ConsentAnswer::granted);
  }

  /** As he was shown them, in the language in which he signed. */
  public String getWords() {
    return answers().getLast().textShown();
  }

  /** It may have left the campaign since; its consents have not ended by that (ADR 152). */
  public String getOrganisation() {
    String slug = request.value(ORGANISATION);
    return organisations
        .bySlug(slug)
        .map(one -> Said.of(one.name(), request.locale()).text())
        .orElse(slug);
  }

  public String getCampaign() {
    return Said.of(link.getCampaign().title(), request.locale()).text();
  }

  public String getOwnUrl() {
    return request.link("/my-signature/" + request.value("token"));
  }
}
