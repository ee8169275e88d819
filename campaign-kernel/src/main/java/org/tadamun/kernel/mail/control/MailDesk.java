package org.tadamun.kernel.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Languages;

/** Makes the letter out of what the outbox keeps of it, at the moment when it is needed. */
@ApplicationScoped
public class MailDesk {

  @Inject @Any private Instance<MailComposer> composers;
  @Inject private Languages languages;
  @Inject private Secrets secrets;

  /** A mail ready to be sent or read. */
  public record Letter(String recipient, Locale locale, MailText text) {}

  /**
   * @throws IllegalStateException where nobody writes mails of this cause, or it was sent already
   */
  public Letter write(OutgoingMail mail) {
    MailOrder order = order(mail);
    Locale locale = languages.orFallback(order.language());
    MailComposer composer =
        composers.stream()
            .filter(one -> one.causes().contains(order.cause()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody writes " + order.cause()));
    return new Letter(order.recipient(), locale, composer.compose(order, locale));
  }

  private MailOrder order(OutgoingMail mail) {
    if (mail.secret() == null) {
      throw new IllegalStateException("what was secret in it is gone");
    }
    String json = secrets.decrypt(Outbox.SECRET_CONTEXT, mail.secret());
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject kept = reader.readObject();
      Map<String, String> parameters = new LinkedHashMap<>();
      kept.getJsonObject("parameters")
          .forEach((name, value) -> parameters.put(name, ((JsonString) value).getString()));
      return new MailOrder(
          mail.cause(), kept.getString("to"), mail.language(), mail.campaignId(), parameters);
    }
  }
}
