package org.tadamun.web.publicsite.link;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.petition.signature.boundary.OwnChoices;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.web.publicsite.form.ConsentTicks;
import org.tadamun.web.publicsite.form.FormData;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/**
 * Stores a signer's choices: who may see the name, the language of mails, and consents taken back.
 * A field that comes back as the page showed it is ignored, since the signer may have chosen
 * otherwise elsewhere meanwhile.
 */
@RequestScoped
public class MySignatureEndpoint implements SiteEndpoint {

  @EJB private OwnSignature own;
  @Inject private MailLink link;
  @Inject private MySignaturePage page;

  @Override
  public Answer answer(PublicRequest request) {
    return link.unlessGone(() -> choose(request, request.form()));
  }

  private Answer choose(PublicRequest request, FormData form) {
    try {
      OwnChoices choices = choices(form);
      page.requireOffered(choices.language());
      own.choose(request.value("token"), choices, request.getLang());
    } catch (InvalidInput wrong) {
      if (!MySignaturePage.isAsked(wrong)) {
        throw wrong;
      }
      return page.again(request, form, wrong);
    }
    return Answer.redirect(request.getPath() + "?" + MySignaturePage.SAVED + "=yes");
  }

  private static OwnChoices choices(FormData form) {
    Boolean toTarget = MySignaturePage.toTarget(form);
    return new OwnChoices(
        Choices.of("visibility", form.changed("visibility"), Visibility.class),
        form.changed("language"),
        toTarget,
        toTarget == null ? null : targetCountry(form),
        ConsentTicks.takenBack(form));
  }

  /** The country about which the page asked; null from older pages, which do not say it. */
  private static String targetCountry(FormData form) {
    String asked = form.text(MySignaturePage.TARGET_ASKED);
    return asked.isEmpty() || asked.equals("yes") ? null : asked;
  }
}
