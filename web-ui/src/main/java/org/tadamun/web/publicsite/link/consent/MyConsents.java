package org.tadamun.web.publicsite.link.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;
import org.tadamun.web.publicsite.form.ConsentTicks;
import org.tadamun.web.publicsite.frame.PageText;
import org.tadamun.web.publicsite.link.MailLink;
import org.tadamun.web.publicsite.link.MySignaturePage;
import org.tadamun.web.publicsite.route.PublicRequest;

/**
 * The consents that a signer may take back; that for the present target country has a tick of its
 * own.
 */
@Named
@RequestScoped
public class MyConsents {

  @EJB private Organisations organisations;
  @Inject private MailLink link;
  @Inject private MySignaturePage page;
  @Inject private PublicRequest request;

  public List<ConsentLine> getLines() {
    // Its own tick is shown only while the signature is alive.
    String asked = link.getView().state().isAlive() ? link.getCampaign().targetCountry() : null;
    return link.getView().consents().stream()
        .filter(ConsentAnswer::granted)
        .filter(one -> !(one.purpose().equals(ConsentPurpose.TARGET) && isOf(one, asked)))
        .map(this::line)
        .collect(
            Collectors.toMap(
                ConsentLine::key, Function.identity(), (one, other) -> one, LinkedHashMap::new))
        .sequencedValues()
        .stream()
        .toList();
  }

  private static boolean isOf(ConsentAnswer answer, String country) {
    return country != null && country.equals(answer.country());
  }

  private ConsentLine line(ConsentAnswer answer) {
    String key = ConsentTicks.key(answer);
    boolean takenOff = ConsentTicks.isTakenOff(page.getChosen(), key);
    return new ConsentLine(
        key, organisation(answer), answer.textShown(), answer.givenAt(), !takenOff);
  }

  /** The organisation may have left the campaign; that does not end its consents (ADR 152). */
  private PageText organisation(ConsentAnswer answer) {
    return organisations
        .bySlug(answer.organisation())
        .map(one -> PageText.of(one.name(), request.locale()))
        .orElseGet(() -> new PageText(answer.organisation(), "", "ltr", false));
  }
}
