package org.tadamun.web.console.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The typing in a refused form of the console")
class KeptTypingIT extends LiveCampaign {

  private static final String STREET = "Lowndes Square 34\n<b>London</b>";

  @Inject private Visitors visitors;

  private String name;
  private Visitor rosa;

  @BeforeEach
  void begin() {
    name = World.unique("Embassy");
    rosa = visitors.coordinator(campaign);
  }

  private Page filled() {
    return rosa.open("addressees/edit?campaign=" + campaign.slug())
        .type("kind", "EMBASSY")
        .type("name_en", name)
        .type("hostCountry", "GB")
        .type("zone", "Europe/London");
  }

  @Test
  @DisplayName("several lines with markup are shown again after each refusal")
  void lines() {
    Page refused = filled().type("postalAddress", STREET).press("save");
    refused.requireMistakeAt("postalAddress");
    assertEquals(STREET, refused.value("postalAddress").strip());
    Page again = refused.press("save").requireMistakeAt("postalAddress");
    assertEquals(STREET, again.value("postalAddress").strip());
    assertEquals("EMBASSY", again.value("kind"));
    again.type("postalAddress", "Lowndes Square 34").press("save").requireNotice("Saved.");
  }

  @Test
  @DisplayName("a choice is kept although a colleague chose otherwise in the same field")
  void choice() {
    String form = filled().press("save").requireNotice("Saved.").follow(name).location();
    Visitor omar = visitors.coordinator(campaign);
    Page old = rosa.open(form).type("kind", "MINISTRY");
    omar.open(form).type("kind", "CONSULATE").press("save");
    Page asked = old.press("save").requireMistakeAt("kind");
    assertEquals("MINISTRY", asked.value("kind"));
    asked.press("save").requireNotice("Saved.");
    assertEquals("MINISTRY", rosa.open(form).require(200).value("kind"));
  }
}
