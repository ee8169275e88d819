package org.tadamun.petition.export.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.export.entity.Export;
import org.tadamun.petition.signature.boundary.search.ImportFilter;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.TimeSpan;
import org.tadamun.petition.signature.boundary.search.TraitFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Filter as stored with an export")
class FilterTextTest {

  private static final Instant MOMENT = Instant.parse("2020-11-18T08:15:00.123Z");

  @ParameterizedTest
  @EnumSource
  @DisplayName("A filter survives being stored, and fits into its column")
  void survives(SignatureState state) {
    SignatureFilter filter =
        new SignatureFilter(state, "PK", 12)
            .signedIn(new TimeSpan(MOMENT, MOMENT))
            .confirmedIn(TimeSpan.since(MOMENT));
    String text = FilterText.of(filter);
    assertEquals(filter, FilterText.parse(text, TraitFilter.NONE));
    SignatureFilter domain = filter.ofDomain("Ab3-_xyz0123");
    assertEquals(domain, FilterText.parse(FilterText.of(domain), TraitFilter.NONE));
    SignatureFilter alarm = domain.byAlarm();
    assertEquals(alarm, FilterText.parse(FilterText.of(alarm), TraitFilter.NONE));
    SignatureFilter today = alarm.confirmedToday(ZoneOffset.UTC, MOMENT);
    assertEquals(today, FilterText.parse(FilterText.of(today), TraitFilter.NONE));
    assertTrue(FilterText.of(today).length() < Export.FILTER_MAX);
    assertTrue(text.length() < Export.FILTER_MAX);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("A filter by organisation, place, pass or source survives being stored")
  void traits(boolean pass) {
    SignatureFilter union =
        new SignatureFilter(SignatureState.HELD, "PK", 12)
            .signedIn(new TimeSpan(MOMENT, MOMENT))
            .confirmedIn(TimeSpan.since(MOMENT))
            .ofDomain("Ab3-_xyz0123")
            .byAlarm()
            .ofImport("-Hk3v0XbQf6mY2rT8wLzAq")
            .with(new TraitFilter("Ü".repeat(150), "\"Lahore\"", pass, SignatureSource.PARTNER));
    assertEquals(union, FilterText.parse(FilterText.of(union), union.traits()));
    assertTrue(FilterText.of(union).length() < Export.FILTER_MAX);
  }

  @Test
  @DisplayName("A filter by import stores the import's public id only")
  void ofImport() {
    String id = "-Hk3v0XbQf6mY2rT8wLzAq";
    SignatureFilter asked = SignatureFilter.ALL.ofImport(id);
    String text = FilterText.of(asked.of(new ImportFilter(id, 7, 100, 200)));
    assertEquals("{\"importId\":\"" + id + "\"}", text);
    assertEquals(asked, FilterText.parse(text, TraitFilter.NONE));
  }

  @Test
  @DisplayName("R8: organisation and place are not stored, and have to be given again")
  void typed() {
    TraitFilter traits = new TraitFilter("c/o Zara Khan", "Lahore", false);
    SignatureFilter held = new SignatureFilter(SignatureState.HELD, null, null);
    String text = FilterText.of(held.with(traits));
    assertEquals("{\"state\":\"HELD\",\"byOrganisation\":\"true\",\"byLocality\":\"true\"}", text);
    assertEquals("organisation", mistake(text, TraitFilter.NONE));
    assertEquals("locality", mistake(text, new TraitFilter("c/o Zara Khan", null, true)));
    assertEquals(held.with(traits), FilterText.parse(text, traits));
    assertEquals(SignatureFilter.ALL, FilterText.parse("", traits), "not narrowed by what is said");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"byOrganisation\":\"true\"}",
        "{\"state\":\"CONFIRMED\",\"byOrganisation\":\"true\"}",
        "{\"state\":\"PENDING\",\"byPass\":\"true\"}",
        "{\"state\":\"CONFIRMED\",\"source\":\"PAPER\"}"
      })
  @DisplayName(
      "R5: an older order by organisation, pass or source beyond held signatures is refused")
  void before(String text) {
    assertEquals("state", mistake(text, new TraitFilter("Dockers", null, false)));
  }

  private static String mistake(String text, TraitFilter given) {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> FilterText.parse(text, given));
    return refused.errors().getFirst().field();
  }

  @Test
  @DisplayName(
      "An empty filter is stored as nothing, and a partial one without its empty conditions")
  void partial() {
    assertEquals("", FilterText.of(SignatureFilter.ALL));
    assertEquals(SignatureFilter.ALL, FilterText.parse("", TraitFilter.NONE));
    SignatureFilter swedes = new SignatureFilter(null, "SE", null);
    assertEquals("{\"country\":\"SE\"}", FilterText.of(swedes));
    assertEquals(swedes, FilterText.parse(FilterText.of(swedes), TraitFilter.NONE));
  }
}
