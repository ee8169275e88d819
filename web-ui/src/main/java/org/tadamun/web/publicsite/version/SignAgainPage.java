package org.tadamun.web.publicsite.version;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.petition.signature.boundary.renewal.RenewalOffer;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.entity.renewal.EarlierHeld;
import org.tadamun.petition.version.boundary.TextComparison;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.petition.version.entity.TextChanged;
import org.tadamun.web.publicsite.form.TextField;
import org.tadamun.web.publicsite.frame.PageText;
import org.tadamun.web.publicsite.link.MailLink;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/** Shows a signer of an earlier version how the text has changed, and the button that signs it. */
@Named
@RequestScoped
public class SignAgainPage implements SiteEndpoint {

  private static final String PAGE = "sign-again";
  private static final String HELD = "held";

  @EJB private Renewals renewals;
  @EJB private TextVersions texts;
  @Inject private MailLink link;
  @Inject private PublicRequest request;

  private RenewalOffer offer;
  private boolean textChanged;
  private List<TextComparison> changes;

  @Override
  public Answer answer(PublicRequest asked) {
    if (!link.find()) {
      return link.gone(MailLink.NO_SIGNATURE);
    }
    if (!link.isShown()) {
      return link.hidden();
    }
    offer = renewals.peek(asked.value("token"));
    return switch (offer.standing()) {
      case ASKED -> link.show(PAGE, "version.again.title");
      case SIGNED -> link.show("confirmed", "petition.confirm.already.title");
      case HELD, WAITS -> link.show(HELD, "petition.confirm.held.title");
      case GONE -> link.ownOrGone(MailLink.NO_SIGNATURE);
      case CLOSED -> link.closed();
    };
  }

  /** The page again, because another text is signed now than was shown. */
  Answer again(PublicRequest asked, TextChanged other) {
    Answer shown = answer(asked);
    textChanged = true;
    return offer != null && offer.standing() == RenewalOffer.Standing.ASKED
        ? Answer.page(PAGE, other.type().status())
        : shown;
  }

  /** Nothing was signed, because the earlier signature has been held meanwhile. */
  Answer waits(PublicRequest asked, EarlierHeld held) {
    answer(asked);
    return Answer.page(HELD, held.type().status());
  }

  /** Whether the link works again once the earlier signature counts. */
  public boolean isWaiting() {
    return offer != null && offer.standing() == RenewalOffer.Standing.WAITS;
  }

  public boolean isTextChanged() {
    return textChanged;
  }

  /** The text that stands beside the button. */
  public String getText() {
    return TextField.of(link.getPetition());
  }

  public RenewalOffer getOffer() {
    return offer;
  }

  public PageText getBody() {
    return PageText.of(link.getPetition().text().body(), request.locale());
  }

  /** The changes since, in the language in which the text is shown. */
  public List<TextComparison> getChanges() {
    if (changes == null) {
      String shown = getBody().lang();
      changes =
          texts.published(offer.petition()).stream()
              .filter(
                  one ->
                      one.number() == offer.signed() && one.revision() == offer.seen().revision())
              .flatMap(one -> TextComparison.of(one.text(), link.getPetition().text()).stream())
              .filter(change -> change.language().equals(shown))
              .toList();
    }
    return changes;
  }
}
