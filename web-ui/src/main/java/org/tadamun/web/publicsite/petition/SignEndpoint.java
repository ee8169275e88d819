package org.tadamun.web.publicsite.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.network.boundary.ClientAddress;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.version.entity.TextChanged;
import org.tadamun.web.publicsite.code.SourceCodes;
import org.tadamun.web.publicsite.form.AgeStamp;
import org.tadamun.web.publicsite.form.FormData;
import org.tadamun.web.publicsite.form.MailTypo;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/**
 * Accepts the form. Leads to the page about the mail, or back to the form with everything typed.
 */
@RequestScoped
public class SignEndpoint implements SiteEndpoint {

  private static final int INVALID = 422;

  @EJB private Signatures signatures;
  @Inject private PetitionPage page;
  @Inject private SignForm form;
  @Inject private AgeStamp stamps;
  @Inject private ClientAddress client;
  @Inject private HttpServletRequest http;
  @Inject private TextBean text;

  @Override
  public Answer answer(PublicRequest request) {
    page.load(request.value("slug"), "petition");
    page.through(request.value(PassPage.CODE));
    request.standsFor(page.getFormPath());
    FormData typed = MailTypo.answered(request.form());
    try {
      refuseTrapped(typed);
      switch (stamps.ageOf(typed.text(AgeStamp.FIELD))) {
        case TOO_FAST -> {
          return again(typed, List.of(), "petition.form.error.too-fast", INVALID, Map.of());
        }
        case TOO_OLD -> {
          return again(typed, List.of(), "petition.form.error.too-old", INVALID, Map.of());
        }
        case FITTING -> {
          if (MailTypo.isToAsk(typed)) {
            return again(typed, List.of(), "petition.form.hint", INVALID, Map.of());
          }
          sign(request, typed);
        }
      }
    } catch (InvalidInput wrong) {
      return again(typed, wrong.errors(), null, INVALID, Map.of());
    } catch (RetryLater later) {
      Map<String, String> headers = Map.of("Retry-After", Long.toString(later.seconds()));
      int status = later.type().status();
      return again(typed, List.of(), wordsFor(later), status, headers);
    } catch (TextChanged other) {
      form.refuseText();
      return again(typed, List.of(), null, other.type().status(), Map.of());
    } catch (BusinessException refused) {
      if (refused.type() != ProblemType.WRONG_STATE) {
        throw refused;
      }
      int status = refused.type().status();
      return again(typed, List.of(), refused.messageKey(), status, Map.of());
    }
    // With the codes, for the next signer at this device, who came by the same link.
    return Answer.redirect(came(typed).onto(page.getFormPath() + CheckMailPage.PATH));
  }

  /** Only "too many" concerns the signer's connection; other causes are the server's. */
  static String wordsFor(RetryLater later) {
    return later.type() == ProblemType.TOO_MANY
        ? "petition.form.error.too-many"
        : "petition.form.error.unavailable";
  }

  private void sign(PublicRequest request, FormData typed) {
    signatures.sign(
        page.getPetition().slug(),
        SignForm.toRequest(
            typed,
            page.getCampaign().organisations(),
            request.locale(),
            codes(typed).toSource(),
            request.value(PassPage.CODE)),
        client.get());
  }

  private SourceCodes codes(FormData typed) {
    SourceCodes codes = came(typed);
    return page.isFramed() ? codes.embedded() : codes;
  }

  /** The codes that the form brought, else those of the page on which it was. */
  private SourceCodes came(FormData typed) {
    return SourceCodes.in(typed).or(SourceCodes.ofAddress(http.getHeader("Referer")));
  }

  /** Says so openly: a success must mean that the signature is kept. */
  private static void refuseTrapped(FormData typed) {
    if (typed.has(SignForm.TRAP)) {
      throw new InvalidInput(SignForm.TRAP, "petition.form.trap");
    }
  }

  private Answer again(
      FormData typed,
      List<FieldError> mistakes,
      String messageKey,
      int status,
      Map<String, String> headers) {
    String message = messageKey == null ? null : text.get(messageKey);
    form.show(typed, codes(typed), mistakes, message);
    form.compare(page.getPetition(), page.getCampaign());
    page.count();
    return Answer.page(page.getFacelet(), status, headers);
  }
}
