package org.tadamun.web.publicsite.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.Source;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.version.entity.TextShown;
import org.tadamun.web.publicsite.form.FormData;

@DisplayName("The signing form as a request")
class SignFormTest {

  private static final Source SOURCE = new Source("share", null, null, null);
  private static final List<OrganisationView> COALITION =
      List.of(organisation("ptudc"), organisation("unifor"));

  private static OrganisationView organisation(String slug) {
    return new OrganisationView(
        1,
        slug,
        slug,
        LocalizedText.of("en", slug),
        null,
        OrganisationKind.UNION,
        "PK",
        false,
        Instant.EPOCH,
        Instant.EPOCH,
        0);
  }

  private static SignatureRequest read(String body) {
    return SignForm.toRequest(FormData.parse(body), COALITION, Locale.of("ur"), SOURCE, "pass");
  }

  @Test
  @DisplayName("typed values reach the boundary unchanged, with the language of the page")
  void typed() {
    SignatureRequest request =
        read(
            "givenName=Zo%C3%AB&familyName=O%27Neill&email=z%40example.org&country=SE"
                + "&locality=Malm%C3%B6&organisation=IF+Metall&visibility=PUBLIC");
    assertEquals("Zoë", request.givenName());
    assertEquals("O'Neill", request.familyName());
    assertEquals("z@example.org", request.email());
    assertEquals("SE", request.country());
    assertEquals("Malmö", request.locality());
    assertEquals("IF Metall", request.organisation());
    assertEquals("ur", request.language());
    assertEquals(Visibility.PUBLIC, request.visibility());
    assertEquals(SOURCE, request.source());
  }

  @ParameterizedTest
  @CsvSource({"'',ANONYMOUS", "visibility=,ANONYMOUS", "visibility=ADDRESSEE,ADDRESSEE"})
  @DisplayName("R1: without a choice the visibility is anonymous")
  void visibility(String body, Visibility expected) {
    assertEquals(expected, read(body).visibility());
  }

  @Test
  @DisplayName("R2: a visibility that is not offered is refused at its field")
  void noSuchVisibility() {
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> read("givenName=Zo&visibility=EVERYBODY"));
    assertEquals("visibility", refused.errors().getFirst().field());
  }

  @Test
  @DisplayName(
      "R2: each organisation is asked separately, and a box that is not ticked is a \"no\"")
  void consents() {
    assertEquals(
        List.of(new ConsentGiven("ptudc", "NEWS", false), new ConsentGiven("unifor", "NEWS", true)),
        read("consent.unifor=yes&consent.stranger=yes").consents());
    assertEquals(
        new ConsentGiven("ptudc", "TARGET", true), read("target=ptudc").consents().getLast());
    assertEquals(
        new ConsentGiven("ptudc", "TARGET", true, "PK"),
        read("target=ptudc.PK").consents().getLast());
    assertEquals(
        List.of(
            new ConsentGiven("ptudc", "NEWS", false),
            new ConsentGiven("unifor", "NEWS", false),
            new ConsentGiven("unifor", "SHARE", true)),
        read("share.unifor=yes&share.stranger=yes").consents());
    assertTrue(read("").consents().stream().noneMatch(ConsentGiven::granted));
  }

  @Test
  @DisplayName("the version of the text that was shown is read from the form")
  void text() {
    assertEquals(new TextShown(2, 3), read("text=2.3").shown());
    assertEquals(TextShown.PRESENT, read("").shown());
    for (String odd : List.of("2", "2.3.4", "x", ".", "-1.1", "99999999999.1", "2.x")) {
      assertFalse(read("text=" + odd).shown().isOf(2, 3), odd);
    }
  }
}
