package org.tadamun.web.console.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

/**
 * Search by staff who may see Norway and Sweden only, for signers of these countries and others.
 */
@InServer
@DisplayName("petition.signature.search R1: A search by an organiser of two countries")
class FindInCountriesIT extends FourEyes {

  private static final String WHAT_TO_TELL = "That is what you can tell them.";
  private static final String ASK =
      "No signature with this address among those that you may see (Norway and Sweden).";

  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private String swede;
  private String german;
  private Visitor nora;

  @BeforeEach
  void sign() {
    swede = unique();
    german = unique();
    petitionWorld.sign(petition, "Kari", "Nordmann", unique(), "NO");
    petitionWorld.sign(petition, "Jonas", "Svensson", swede, "SE");
    petitionWorld.sign(petition, "Erika", "Beispiel", german, "DE");
    nora = visitors.of(world.organiser(petition.campaignId(), "NO", "SE"));
  }

  private static String unique() {
    return World.unique("somebody") + "@example.org";
  }

  private Page list(String query) {
    return nora.open("petition/signatures" + address.of(petition) + query).require(200);
  }

  private Page byName(String query, String name) {
    return list(query).type("name", name).press("go").require(200);
  }

  private Page byAddress(Visitor who, String email) {
    Page page = who.open("petition/signatures" + address.of(petition)).require(200);
    return page.type("email", email).press("go").require(200);
  }

  @Test
  @DisplayName("a name is found in both countries, whichever country the list has shown")
  void findsNameInBothCountries() {
    list("").requireWords("Nordmann").requireNoWords("Svensson");
    for (String query : new String[] {"", "&country=NO", "&country=SE"}) {
      Page found = byName(query, "Svens").requireWords("Jonas Svensson", "Norway and Sweden");
      found.requireNoWords("Nobody was found");
      assertFalse(found.location().contains("country=NO"), found.location());
      assertFalse(found.location().contains("country=SE"), found.location());
      byName(query, "Nordm").requireWords("Kari Nordmann");
    }
  }

  @Test
  @DisplayName("an empty result by name says which countries were searched")
  void namesSearchedCountries() {
    Page none = byName("", "Beispiel").requireNoWords("Erika");
    none.requireWords(
        "Nobody was found by “Beispiel” among these signatures (Norway and Sweden).",
        "Those from other countries were not searched.");
    Page one = list("&country=NO&name=Svens");
    one.requireWords("Nobody was found by “Svens” among these signatures (Norway).");
    one.follow("All", "petition/signatures").requireWords("Jonas Svensson");
  }

  @Test
  @DisplayName("a mail address is found in both countries, and the result belongs to neither alone")
  void byAddress() {
    Page found = byAddress(nora, swede).requireWords("Jonas Svensson");
    found.requireWords("Found by email address · Norway and Sweden");
    assertEquals(1, found.links("Norway").size() + found.links("Sweden").size(), "the row's own");
  }

  @Test
  @DisplayName(
      "an address of a third country gets the same answer as an unknown one: ask a coordinator")
  void hidesSignerOfThirdCountry() {
    Page none = byAddress(nora, german).requireNoWords(WHAT_TO_TELL, "Erika");
    none.requireWords(ASK, "ask a coordinator of all countries before you answer");
    assertEquals(none.words(), byAddress(nora, unique()).words(), "there he is, or nowhere");
  }

  @Test
  @DisplayName("a coordinator of all countries is told that no signature with an address exists")
  void coordinatorOfAllIsTold() {
    Visitor coordinator = visitors.of(anna);
    byAddress(coordinator, german).requireWords("Erika Beispiel", "Found by email address");
    byAddress(coordinator, unique()).requireWords(WHAT_TO_TELL).requireNoWords("ask a coordinator");
  }
}
