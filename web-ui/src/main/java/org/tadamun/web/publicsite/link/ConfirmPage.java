package org.tadamun.web.publicsite.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** Shows what will be confirmed, and the button that does it. */
@RequestScoped
public class ConfirmPage implements SiteEndpoint {

  static final String GONE = "petition.confirm.expired.text";

  @Inject private MailLink link;

  @Override
  public Answer answer(PublicRequest request) {
    if (!link.find()) {
      return link.gone(GONE);
    }
    if (link.getView().awaitsOwner()) {
      // A file vouches for him, and leaves with its own: his word is taken as long as he stands.
      return link.show("confirm", "petition.confirm.title");
    }
    return switch (link.getView().state()) {
      // There is something to do yet: the text has changed, and he is not counted for the new one.
      case CONFIRMED ->
          link.isAsked()
              ? Answer.redirect("/sign-again/" + request.value("token"))
              : link.show("confirmed", "petition.confirm.already.title");
      // Held before he confirmed, he confirms all the same; it counts once it is released.
      case HELD ->
          link.getView().confirmedAt() == null
              ? pending()
              : link.show("held", "petition.confirm.held.title");
      case PENDING -> pending();
      // So does who was taken out before he spoke: he is held then, and somebody looks at him.
      case INVALIDATED -> link.getView().confirmedAt() == null ? pending() : link.ownOrGone(GONE);
      case WITHDRAWN, EXPIRED -> link.ownOrGone(GONE);
    };
  }

  private Answer pending() {
    if (link.isClosedForNow()) {
      return link.closedForNow();
    }
    if (link.getView().expired()) {
      return link.gone(GONE);
    }
    if (!link.takesConfirmations()) {
      return link.gone("petition.confirm.closed.text");
    }
    return link.show("confirm", "petition.confirm.title");
  }
}
