package org.tadamun.web.publicsite.link.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.signature.boundary.news.NewsLinks;
import org.tadamun.web.publicsite.link.MailLink;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/**
 * Ends the news of one organisation, by our button or by the reader's mail program (RFC 8058). A
 * mail program follows no redirect, so it gets its answer at once, also if the link is gone. The
 * answer says what ended and nothing else.
 */
@RequestScoped
public class NewsEndEndpoint implements SiteEndpoint {

  /** The name of our button; mail programs do not send it. */
  static final String BY_PAGE = "byPage";

  @EJB private NewsLinks links;
  @Inject private MailLink link;
  @Inject private NewsEndPage page;
  @Inject private TextBean text;

  @Override
  public Answer answer(PublicRequest request) {
    boolean ended = end(request.value("token"), request.value(NewsEndPage.ORGANISATION));
    if (!request.form().has(BY_PAGE)) {
      String said = ended && page.find() ? page.getEnded() : text.get(NewsEndPage.GONE);
      return Answer.document("text/plain; charset=UTF-8", said + "\n", null);
    }
    return ended ? Answer.redirect(request.getPath()) : link.gone(NewsEndPage.GONE);
  }

  /** False if there is no such signature, or it was never asked about this news. */
  private boolean end(String token, String organisation) {
    try {
      links.end(organisation, token);
      return true;
    } catch (BusinessException refused) {
      if (refused.type() != ProblemType.GONE && refused.type() != ProblemType.INVALID) {
        throw refused;
      }
      return false;
    }
  }
}
