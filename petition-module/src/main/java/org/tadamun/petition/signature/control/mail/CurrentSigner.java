package org.tadamun.petition.signature.control.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.petition.signature.control.token.SignatureTokens;
import org.tadamun.petition.signature.control.token.SignatureTokens.Greeting;

/**
 * Puts the signer's present name and language into orders that waited. Both may have been corrected
 * since, by staff or by the signer. Locks nothing.
 */
@ApplicationScoped
public class CurrentSigner {

  /** The parameter of an order with the given name by which the mail greets. */
  public static final String NAME = "name";

  @Inject private SignatureTokens tokens;

  /** By link; without links that are deleted, and signers who were erased. */
  public Map<String, UnaryOperator<MailOrder>> of(Collection<String> links) {
    Map<String, UnaryOperator<MailOrder>> found = new HashMap<>();
    tokens.greetings(links).forEach((link, greeting) -> found.put(link, with(greeting)));
    return found;
  }

  static UnaryOperator<MailOrder> with(Greeting greeting) {
    return order -> {
      Map<String, String> given = new HashMap<>(order.parameters());
      given.put(NAME, greeting.name());
      return new MailOrder(
          order.cause(),
          order.recipient(),
          greeting.language(),
          order.campaignId(),
          given,
          order.about());
    };
  }
}
