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
import org.tadamun.petition.signature.boundary.ConsentAnswer;
import org.tadamun.petition.signature.entity.Consent;
import org.tadamun.web.publicsite.frame.Said;
import org.tadamun.web.publicsite.link.MailLink;
import org.tadamun.web.publicsite.route.PublicRequest;

/** What a signer agrees to and may take back; the target country has a tick of its own. */
@Named
@RequestScoped
public class MyConsents {

  @EJB private Organisations organisations;
  @Inject private MailLink link;
  @Inject private PublicRequest request;

  public List<ConsentLine> getLines() {
    // The tick of its own stands among the choices of those who count, or may.
    boolean targetAsked =
        link.getCampaign().targetCountry() != null && link.getView().state().isAlive();
    return link.getView().consents().stream()
        .filter(ConsentAnswer::granted)
        .filter(one -> !(targetAsked && one.purpose().equals(Consent.TARGET)))
        .map(this::line)
        .collect(
            Collectors.toMap(
                ConsentLine::key, Function.identity(), (one, other) -> one, LinkedHashMap::new))
        .sequencedValues()
        .stream()
        .toList();
  }

  private ConsentLine line(ConsentAnswer answer) {
    String key = ConsentLine.key(answer.purpose(), answer.organisation());
    return new ConsentLine(key, organisation(answer), answer.textShown(), answer.givenAt());
  }

  /** It may have left the campaign since; its consents have not ended by that (ADR 152). */
  private Said organisation(ConsentAnswer answer) {
    return organisations
        .bySlug(answer.organisation())
        .map(one -> Said.of(one.name(), request.locale()))
        .orElseGet(() -> new Said(answer.organisation(), "", "ltr", false));
  }
}
