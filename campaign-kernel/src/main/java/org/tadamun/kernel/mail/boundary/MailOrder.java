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
 * @param cause names the {@link MailComposer} that makes its text, as {@code petition.confirm}
 * @param recipient one address
 * @param language BCP 47, that of the recipient
 * @param campaignId the campaign, or null for mails of the installation
 * @param parameters what the composer needs; kept encrypted and removed when sent
 * @param about by what {@link MailBounced} names what the mail was about, such as the hash of its
 *     link; stays after the sending, so nothing personal. Null where nobody wants to hear
 */
public record MailOrder(
    String cause,
    String recipient,
    String language,
    Long campaignId,
    Map<String, String> parameters,
    String about) {

  /** So much, or twice as much, is what most signers are sent: its length tells no address. */
  private static final int BLOCK = 256;

  /** Of which nobody wants to hear whether it came back. */
  public MailOrder(
      String cause,
      String recipient,
      String language,
      Long campaignId,
      Map<String, String> parameters) {
    this(cause, recipient, language, campaignId, parameters, null);
  }

  /**
   * What can be made of an order before a transaction begins.
   *
   * @param secret recipient and parameters, encrypted
   */
  public record Sealed(MailOrder order, String secret) {}

  /**
   * What was sealed, as it was ordered.
   *
   * @throws IllegalStateException where no key opens it
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
    // To JSON blanks behind it are nothing.
    return new Sealed(this, secrets.encrypt(Outbox.SECRET_CONTEXT, json(), BLOCK));
  }

  /** Written as it comes: to make a tree of it first took longer than to encrypt it. */
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
