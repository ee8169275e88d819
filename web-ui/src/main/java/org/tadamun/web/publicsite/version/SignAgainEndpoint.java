package org.tadamun.web.publicsite.version;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.signature.boundary.own.RenewalOutcome;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.entity.PetitionClosed;
import org.tadamun.petition.signature.entity.renewal.EarlierHeld;
import org.tadamun.petition.version.entity.TextChanged;
import org.tadamun.web.publicsite.form.TextField;
import org.tadamun.web.publicsite.link.MailLink;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/**
 * The button that signs the present version. It leads to the thanks, or to a page that says that
 * the signature is held for a decision.
 */
@RequestScoped
public class SignAgainEndpoint implements SiteEndpoint {

  @EJB private Renewals renewals;
  @Inject private MailLink link;
  @Inject private SignAgainPage page;

  @Override
  public Answer answer(PublicRequest request) {
    if (link.find() && !link.isShown()) {
      return link.hidden();
    }
    try {
      RenewalOutcome renewed =
          renewals.sign(
              request.value("token"),
              TextField.in(request.form()),
              request.locale().toLanguageTag());
      return Answer.redirect(renewed.held() ? "/held" : "/thanks/" + renewed.petition());
    } catch (TextChanged other) {
      return page.again(request, other);
    } catch (EarlierHeld held) {
      return page.waits(request, held);
    } catch (PetitionClosed closed) {
      return link.closed();
    } catch (BusinessException refused) {
      if (refused.type() != ProblemType.GONE && refused.type() != ProblemType.WRONG_STATE) {
        throw refused;
      }
      return link.gone(refused.messageKey());
    }
  }
}
