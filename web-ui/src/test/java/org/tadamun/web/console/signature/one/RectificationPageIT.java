package org.tadamun.web.console.signature.one;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The page by which staff correct a signature")
class RectificationPageIT extends FourEyes {

  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private long id;

  @BeforeEach
  void sign() {
    id = moderationWorld.confirmed(petition, "SE");
  }

  private String path() {
    return "petition/rectify" + address.of(petition) + "&id=" + id;
  }

  private Page opened(Person who) {
    return visitors.of(who).open(path()).require(200).requireWords("Zara Khan");
  }

  private Signer signer() {
    return moderationWorld.signature(id).signer();
  }

  @Test
  @DisplayName("the page shows the stored values, corrects them, and leads back to the list")
  void corrected() {
    Page page = opened(anna).requireWords("The email address cannot be corrected");
    assertEquals("Zara", page.value("givenName"));
    page.type("givenName", "Sara").type("country", "FR").type("locality", "Lyon");
    page.type("asked", "LETTER").type("reason", "MISTYPED");
    page.press("rectify").requireNotice("Corrected.").requireAt("petition/signatures");
    assertEquals("Sara", signer().givenName());
    assertEquals("FR", signer().country());
    assertEquals("Lyon", signer().locality());
    assertEquals("en", signer().language());
  }

  @Test
  @DisplayName("missing, wrong and unchanged values are refused, and nothing is changed")
  void mistakes() {
    opened(anna).type("givenName", "Sara").press("rectify").requireMistakeAt("asked", "reason");
    Page same = opened(anna).type("asked", "MAIL").type("reason", "OTHER").press("rectify");
    same.requireMistakeAt("givenName").requireWords("Nothing differs from what is kept.");
    same.type("givenName", "www.example.org").press("rectify").requireMistakeAt("givenName");
    assertEquals("Zara", signer().givenName());
  }

  @Test
  @DisplayName("a correction from a page older than the last one is refused and changes nothing")
  void stale() {
    Page slow = opened(anna).type("givenName", "Sara");
    Page quick = opened(bilal).type("givenName", "Zahra");
    quick = quick.type("asked", "MAIL").type("reason", "MISTYPED").press("rectify");
    quick.requireNotice("Corrected.");
    Page refused = slow.type("asked", "MAIL").type("reason", "MISTYPED").press("rectify");
    refused.requireAt("petition/rectify").requireNoWords("Corrected.");
    assertTrue(refused.notices().getFirst().startsWith("This was changed after"), refused::words);
    assertEquals("Zahra", signer().givenName());
  }

  @Test
  @DisplayName("staff of one country are offered that country only, and get 404 for other signers")
  void limits() {
    Person swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    String html = opened(swede).html();
    assertEquals(1, html.split("value=\"SE\"", -1).length - 1);
    assertEquals(0, html.split("value=\"FR\"", -1).length - 1);
    Person briton = world.person(Role.COORDINATOR, petition.campaignId(), "GB");
    assertEquals(404, visitors.of(briton).open(path()).status());
  }
}
