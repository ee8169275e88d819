package org.tadamun.kernel.organisation.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.text.entity.LocalizedText;

class OrganisationTest {

  private static final Instant THEN = Instant.parse("2020-11-19T02:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final LocalizedText NAME = LocalizedText.of("en", "Unite the Union");

  private final Organisation unite =
      new Organisation("unite", NAME, OrganisationKind.UNION, false, THEN);

  @Test
  @DisplayName("a new organisation has name and kind, and neither acronym nor country")
  void fresh() {
    assertEquals(NAME, unite.name());
    assertEquals(OrganisationKind.UNION, unite.kind());
    assertNull(unite.acronym());
    assertNull(unite.country());
  }

  @Test
  @DisplayName("R1: describing an organisation changes everything but its slug")
  void describe() {
    LocalizedText name = NAME.with("ur", "یونائیٹ");
    unite.describe(name, "UNITE", OrganisationKind.NATIONAL_CENTRE, "GB", NOW);
    assertEquals("unite", unite.slug());
    assertEquals(name, unite.name());
    assertEquals("UNITE", unite.acronym());
    assertEquals(OrganisationKind.NATIONAL_CENTRE, unite.kind());
    assertEquals("GB", unite.country());
    assertEquals(NOW, unite.modifiedAt());
  }

  @Test
  @DisplayName("an empty acronym or country is shown as absent")
  void empty() {
    unite.describe(NAME, "", OrganisationKind.UNION, "", NOW);
    OrganisationView view = OrganisationView.of(unite);
    assertNull(view.acronym());
    assertNull(view.country());
  }

  @Test
  @DisplayName("the view has all values of the organisation")
  void view() {
    unite.describe(NAME, "UNITE", OrganisationKind.UNION, "GB", NOW);
    assertEquals(
        new OrganisationView(
            0,
            unite.publicId(),
            "unite",
            NAME,
            "UNITE",
            OrganisationKind.UNION,
            "GB",
            false,
            unite.createdAt(),
            unite.modifiedAt(),
            0),
        OrganisationView.of(unite));
  }
}
