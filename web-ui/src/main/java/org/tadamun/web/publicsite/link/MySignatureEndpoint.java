package org.tadamun.web.publicsite.link;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.web.publicsite.form.FormData;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** Keeps who may see the name and in which language its owner is written to. */
@RequestScoped
public class MySignatureEndpoint implements SiteEndpoint {

  @EJB private OwnSignature own;
  @Inject private MailLink link;

  @Override
  public Answer answer(PublicRequest request) {
    FormData form = request.form();
    String language = form.has("language") ? form.text("language") : null;
    return link.unlessGone(
        () -> {
          own.choose(
              request.value("token"),
              new OwnSignature.Choices(
                  visibility(form.text("visibility")), language, toTarget(form)));
          return Answer.redirect(request.getPath() + "?" + MySignaturePage.SAVED + "=yes");
        });
  }

  /** A box that is not ticked is an answer only where it was shown. */
  private static Boolean toTarget(FormData form) {
    return form.has("targetAsked") ? form.has("target") : null;
  }

  private static Visibility visibility(String chosen) {
    return Stream.of(Visibility.values())
        .filter(visibility -> visibility.name().equals(chosen))
        .findFirst()
        .orElse(null);
  }
}
