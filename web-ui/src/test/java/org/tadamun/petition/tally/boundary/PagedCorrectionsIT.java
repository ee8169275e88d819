package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.petition.correction.boundary.Corrections;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Pages of the log of corrections in steps")
class PagedCorrectionsIT extends SteppedFigures {

  @Inject private Corrections corrections;

  private void correct(LocalDate day, String country, String reason, long change) throws Exception {
    transaction.begin();
    corrections.book(
        new CorrectionKey(petition.id(), 1, day, country, CorrectionKind.INVALIDATION, reason, 1),
        now,
        Map.of(SignatureSource.ONLINE, change));
    transaction.commit();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private static String page(String cursor) {
    return "/corrections?limit=1&cursor=" + cursor;
  }

  private void refused(String cursor) {
    Api.anonymous().get(path + page(cursor)).requireMistake("cursor", null);
  }

  @Test
  @DisplayName(
      "correction R4: a cursor at a line without a country is valid after its day has ended")
  void dayEnded() throws Exception {
    steps(5);
    LocalDate day = today().minusDays(2);
    correct(day, "GB", "DUPLICATE", -7);
    correct(day, "SE", "DUPLICATE", -8);
    correct(day, "GB", "TEST", -5);
    String before = Cursor.encode(day + " 1 INVALIDATION DUPLICATE other");
    JsonObject next = read(page(before));
    assertEquals(Map.of("GB", -5), numbers(next, "items", "change"));
    assertTrue(next.isNull("next"));
    String all = Cursor.encode(day + " 1 INVALIDATION TEST other");
    assertEquals(Map.of(), numbers(read(page(all)), "items", "change"));
  }

  @Test
  @DisplayName(
      "correction R4: a page repeats no line if a newer line of its day was added meanwhile")
  void grown() throws Exception {
    steps(5);
    correct(today(), "GB", "TEST", -3);
    correct(today().minusDays(2), "SE", "TEST", -5);
    JsonObject first = read("/corrections?limit=1");
    assertEquals(Map.of("other", -3), numbers(first, "items", "change"));
    correct(today(), "GB", "DUPLICATE", -1);
    JsonObject second = read(page(first.getString("next")));
    assertEquals(Map.of("SE", -5), numbers(second, "items", "change"));
    assertTrue(second.isNull("next"));
  }

  @Test
  @DisplayName("correction R4: a cursor is refused once steps have been switched on or off since")
  void stepsSwitched() throws Exception {
    steps(5);
    LocalDate day = today().minusDays(2);
    correct(day, "GB", "DUPLICATE", -7);
    correct(day, "SE", "TEST", -8);
    String stepped = read("/corrections?limit=1").getString("next");
    steps(null);
    refused(stepped);
    String exact = read("/corrections?limit=1").getString("next");
    assertEquals(1, read(page(exact)).getJsonArray("items").size());
    steps(5);
    refused(exact);
  }
}
