package org.tadamun.web.publicsite.link.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.signature.boundary.OwnChoices;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.Consent;
import org.tadamun.web.publicsite.link.MailLink;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/**
 * Ends the news of one organisation, by the button or by the mail program of its reader (RFC 8058),
 * which follows no redirect, and for which nothing is left to do where he has gone altogether.
 */
@RequestScoped
public class NewsEndEndpoint implements SiteEndpoint {

  /** The name of our button; mail programs do not send it. */
  static final String BY_PAGE = "byPage";

  @EJB private OwnSignature own;
  @Inject private MailLink link;

  @Override
  public Answer answer(PublicRequest request) {
    boolean ended = end(request.value("token"), request.value(NewsEndPage.ORGANISATION));
    if (!request.form().has(BY_PAGE)) {
      return Answer.document("text/plain; charset=UTF-8", "OK\n", null);
    }
    return ended ? Answer.redirect("/news-ended") : link.gone(MailLink.NO_SIGNATURE);
  }

  /** Not where there is no such signature, or it was never asked for this. */
  private boolean end(String token, String organisation) {
    ConsentGiven no = new ConsentGiven(organisation, Consent.NEWS, false);
    try {
      own.choose(token, new OwnChoices(null, null, null, null, List.of(no)));
      return true;
    } catch (BusinessException refused) {
      if (refused.type() != ProblemType.GONE && refused.type() != ProblemType.INVALID) {
        throw refused;
      }
      return false;
    }
  }
}
