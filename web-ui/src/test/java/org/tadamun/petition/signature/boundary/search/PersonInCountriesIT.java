package org.tadamun.petition.signature.boundary.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

/**
 * An organiser of Norway and Sweden looks for somebody who telephones and does not say where they
 * signed.
 */
@InServer
@DisplayName("R1: Search for a person by staff of two countries")
class PersonInCountriesIT extends FourEyes {

  @Inject private SignatureList list;

  private String norwegian;
  private String swede;
  private String german;
  private Person nora;

  @BeforeEach
  void sign() {
    norwegian = unique();
    swede = unique();
    german = unique();
    petitionWorld.sign(petition, "Jon", "Nordmann", norwegian, "NO");
    petitionWorld.sign(petition, "Jonas", "Svensson", swede, "SE");
    petitionWorld.sign(petition, "Jonathan", "Beispiel", german, "DE");
    nora = world.organiser(petition.campaignId(), "NO", "SE");
  }

  private static String unique() {
    return World.unique("somebody") + "@example.org";
  }

  private static SignatureFilter of(String country) {
    return new SignatureFilter(null, country, null);
  }

  private List<String> named(String start, SignatureFilter filter) throws Exception {
    return shown(Acting.as(nora, () -> list.named(petition.slug(), start, filter)).ids());
  }

  private List<String> byAddress(String email) throws Exception {
    return shown(Acting.as(nora, () -> list.ofAddress(petition.slug(), email)));
  }

  private List<String> shown(List<Long> ids) throws Exception {
    return Acting.as(nora, () -> list.these(petition.slug(), ids)).stream()
        .map(SignatureRow::name)
        .toList();
  }

  @Test
  @DisplayName("a name is found in both countries, newest first, and in one if that is asked for")
  void byName() throws Exception {
    assertEquals(List.of("Jonas Svensson", "Jon Nordmann"), named("jo", SignatureFilter.ALL));
    assertEquals(List.of("Jonas Svensson"), named("svens", SignatureFilter.ALL));
    assertEquals(List.of("Jon Nordmann"), named("jo", of("NO")));
    assertEquals(List.of(), named("svens", of("NO")));
  }

  @Test
  @DisplayName("an address is found in either country")
  void byAddress() throws Exception {
    assertEquals(List.of("Jon Nordmann"), byAddress(norwegian));
    assertEquals(List.of("Jonas Svensson"), byAddress(swede));
  }

  @Test
  @DisplayName("nobody in a third country is found, by name or by address")
  void foreign() throws Exception {
    assertEquals(List.of(), named("beispiel", SignatureFilter.ALL));
    assertEquals(List.of(), byAddress(german));
    assertThrows(Forbidden.class, () -> named("jo", of("DE")));
  }

  @Test
  @DisplayName("the list without a search shows the first country only")
  void listed() throws Exception {
    assertEquals(
        1, Acting.as(nora, () -> list.count(petition.slug(), SignatureFilter.ALL)), "Norway");
  }
}
