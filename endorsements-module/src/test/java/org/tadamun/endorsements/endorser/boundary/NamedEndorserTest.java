package org.tadamun.endorsements.endorser.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Endorser in a request")
class NamedEndorserTest {

  private static final LocalizedText NAME = LocalizedText.of("en", "Weavers");

  private static NamedEndorser named(String id) {
    return new NamedEndorser(
        id,
        EndorserKind.ORGANISATION,
        NAME,
        "Weavers, The",
        "CA",
        OrganisationKind.UNION,
        "https://weavers.example.org");
  }

  @Test
  @DisplayName("an endorser without an id is new, one with a blank id is not")
  void isNew() {
    assertTrue(named(null).isNew());
    assertFalse(named("a").isNew() || named("").isNew());
  }

  @Test
  @DisplayName("the details of a new endorser are all values that were sent")
  void details() {
    EndorserDetails details =
        new EndorserDetails(
            EndorserKind.ORGANISATION,
            NAME,
            "Weavers, The",
            "CA",
            OrganisationKind.UNION,
            "https://weavers.example.org");
    assertEquals(details, named(null).details());
  }

  @Test
  @DisplayName("the id of a known endorser is read, and is absent for a new one or none")
  void known() {
    assertEquals("a", NamedEndorser.id(named("a")));
    assertNull(NamedEndorser.id(named(null)));
    assertNull(NamedEndorser.id(null));
  }
}
