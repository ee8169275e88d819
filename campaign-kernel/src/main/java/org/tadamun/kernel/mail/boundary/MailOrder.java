package org.tadamun.kernel.mail.boundary;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tadamun.kernel.secret.boundary.Secrets;

/**
 * A mail to be sent, by its cause.
 *
 * @param cause selects the {@link MailComposer} that writes the text, such as {@code
 *     petition.confirm}
 * @param recipient one address
 * @param language BCP 47, the recipient's
 * @param campaignId the campaign, or null for mails of the installation
 * @param parameters what the composer needs; stored encrypted and deleted when the mail is sent
 * @param about what the mail is about, such as the hash of its link, for {@link MailBounced}; kept
 *     after the sending, so nothing personal. Null if nobody needs to hear of the result
 */
public record MailOrder(
    String cause,
    String recipient,
    String language,
    Long campaignId,
    Map<String, String> parameters,
    String about) {

  /**
   * Orders are padded to a multiple of this, mostly to one or two, so that no length tells an
   * address.
   */
  private static final int BLOCK = 256;

  /** An order of which nobody needs to hear the result. */
  public MailOrder(
      String cause,
      String recipient,
      String language,
      Long campaignId,
      Map<String, String> parameters) {
    this(cause, recipient, language, campaignId, parameters, null);
  }

  /**
   * An order with its secret part encrypted, which can be done before a transaction begins.
   *
   * @param secret recipient and parameters, encrypted
   */
  public record Sealed(MailOrder order, String secret) {}

  /**
   * Opens a sealed order.
   *
   * @throws IllegalStateException if no key opens it
   */
  public static MailOrder open(
      String cause, String language, Long campaignId, String about, String secret, Secrets with) {
    String json = with.decrypt(Outbox.SECRET_CONTEXT, secret);
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      JsonObject kept = reader.readObject();
      Map<String, String> parameters = new LinkedHashMap<>();
      kept.getJsonObject("parameters")
          .forEach((name, value) -> parameters.put(name, ((JsonString) value).getString()));
      return new MailOrder(cause, kept.getString("to"), language, campaignId, parameters, about);
    }
  }

  public Sealed seal(Secrets secrets) {
    // JSON ignores the blanks by which it is padded.
    return new Sealed(this, secrets.encrypt(Outbox.SECRET_CONTEXT, json(), BLOCK));
  }

  /** Writes the JSON directly: building a tree first took longer than the encryption. */
  private String json() {
    StringWriter words = new StringWriter(2 * BLOCK);
    try (JsonGenerator json = JSON.createGenerator(words)) {
      json.writeStartObject().write("to", recipient).writeStartObject("parameters");
      parameters.forEach(json::write);
      json.writeEnd().writeEnd();
    }
    return words.toString();
  }
}
