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
      // An imported signature: it counts by its file and would leave with it. Its owner may confirm
      // it as long as it stands.
      return link.show("confirm", "petition.confirm.title");
    }
    return switch (link.getView().state()) {
      // If the text has changed since, the signer does not count for the new version yet and is
      // asked.
      case CONFIRMED ->
          link.isAsked()
              ? Answer.redirect("/sign-again/" + request.value("token"))
              : link.show("confirmed", "petition.confirm.already.title");
      // A signature held before its confirmation can be confirmed; it counts once it is released.
      case HELD ->
          link.getView().confirmedAt() == null
              ? pending()
              : link.show("held", "petition.confirm.held.title");
      case PENDING -> pending();
      // So can one that was invalidated before its confirmation; it is then held for a decision.
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
