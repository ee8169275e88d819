package org.tadamun.kernel.mail.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.Secrets;

@DisplayName("Sealed order of a mail")
class MailOrderTest {

  @TempDir private Path folder;
  private Secrets secrets;

  @BeforeEach
  void key() throws IOException {
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
    secrets = new Secrets(Files.writeString(folder.resolve("secrets"), "master-key=" + key));
  }

  private static MailOrder to(String recipient, Map<String, String> parameters) {
    return new MailOrder("petition.confirm", recipient, "ur", 7L, parameters, "about");
  }

  @Test
  @DisplayName(
      "the sealed length does not depend on recipient or name, and opening gives the same order")
  void length() {
    MailOrder brief = to("a@b.org", Map.of("name", "زارا"));
    MailOrder other = to("zara.khan@ministry.example", Map.of("name", "Zara Khan"));
    assertEquals(brief.seal(secrets).secret().length(), other.seal(secrets).secret().length());
    for (MailOrder each : new MailOrder[] {brief, other}) {
      String secret = each.seal(secrets).secret();
      assertEquals(each, MailOrder.open("petition.confirm", "ur", 7L, "about", secret, secrets));
    }
  }

  @Test
  @DisplayName("opening gives the same order, with any characters in it and without parameters")
  void signs() {
    String odd = "Zoë \"O'Neill\" \\n {}:, \n\r\t\u0000\u001f\u007f\u2028 سلام 😀";
    for (Map<String, String> said :
        List.of(Map.<String, String>of(), Map.of(odd, odd), Map.of("a", "", "b", odd, "c", "1"))) {
      MailOrder order = to("a\"b\\@c.org", said);
      String secret = order.seal(secrets).secret();
      assertEquals(order, MailOrder.open("petition.confirm", "ur", 7L, "about", secret, secrets));
    }
  }

  @Test
  @DisplayName("an order in the older JSON form can be opened")
  void before() {
    String json = "{\"to\":\"a@b.org\",\"parameters\":{}}";
    String secret = secrets.encrypt(Outbox.SECRET_CONTEXT, json);
    assertEquals(
        to("a@b.org", Map.of()),
        MailOrder.open("petition.confirm", "ur", 7L, "about", secret, secrets));
  }
}
