package org.tadamun.web.console.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.delivery.boundary.BoardView;
import org.tadamun.petition.delivery.entity.DeliveryStanding;

@DisplayName("The sentence above the board of deliveries")
class BoardSentenceTest {

  private static final Texts TEXTS = new Texts();

  static Stream<Locale> languages() {
    return new Languages().shipped().stream();
  }

  private static String say(
      String language, BoardView.Company company, Map<DeliveryStanding, Long> sums) {
    Map<DeliveryStanding, Long> ordered = new EnumMap<>(DeliveryStanding.class);
    ordered.putAll(sums);
    long all = sums.values().stream().mapToLong(Long::longValue).sum();
    List<BoardView.Row> rows = Collections.nCopies((int) all, null);
    BoardView board = new BoardView(Instant.EPOCH, company, ordered, rows);
    return BoardSentence.of(board, TEXTS, Locale.forLanguageTag(language));
  }

  @Test
  @DisplayName("the sentence counts each addressee once, in the order of the standings")
  void english() {
    Map<DeliveryStanding, Long> sums =
        Map.of(
            DeliveryStanding.DUE,
            3L,
            DeliveryStanding.ACCEPTED,
            7L,
            DeliveryStanding.REFUSED_AND_POSTED,
            2L);
    assertEquals(
        "12 embassies: 7 accepted, 2 refused (then sent), 3 due",
        say("en", BoardView.Company.EMBASSIES, sums));
    assertEquals(
        "1 embassy: 1 due",
        say("en", BoardView.Company.EMBASSIES, Map.of(DeliveryStanding.DUE, 1L)));
    assertEquals("0 addressees", say("en", BoardView.Company.ADDRESSEES, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "de, '3 Botschaften: 1 hat angenommen, 2 fällig'",
    "fr, '3 ambassades\u00a0: 1 a accepté, 2 à faire'",
    "es, '3 embajadas: 1 ha aceptado, 2 pendientes'",
    "ar, '3 سفارات: واحدة قبلت، اثنتان مستحقتان'",
    "ur, '3 سفارت خانے: 1 نے قبول کیا، 2 باقی'"
  })
  @DisplayName("the sentence has the right plural forms in each language")
  void forms(String language, String expected) {
    Map<DeliveryStanding, Long> sums =
        Map.of(DeliveryStanding.ACCEPTED, 1L, DeliveryStanding.DUE, 2L);
    assertEquals(expected, say(language, BoardView.Company.EMBASSIES, sums));
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("the sentence has a text for each kind of addressee, standing and number")
  void complete(Locale language) {
    for (BoardView.Company company : BoardView.Company.values()) {
      for (DeliveryStanding standing : DeliveryStanding.values()) {
        for (long number : new long[] {1, 2, 3, 11, 100, 1_000}) {
          String said = say(language.toLanguageTag(), company, Map.of(standing, number));
          assertFalse(said.contains("???") || said.contains("{"), said);
          assertTrue(said.length() > 5, said);
        }
      }
    }
  }

  @Test
  @DisplayName(
      "the noun is embassies for embassies alone, missions with consulates, else addressees")
  void company() {
    assertEquals(BoardView.Company.EMBASSIES, BoardView.Company.of(List.of()));
    assertEquals(BoardView.Company.EMBASSIES, BoardView.Company.of(List.of(AddresseeKind.EMBASSY)));
    assertEquals(
        BoardView.Company.MISSIONS,
        BoardView.Company.of(List.of(AddresseeKind.EMBASSY, AddresseeKind.CONSULATE)));
    assertEquals(
        BoardView.Company.ADDRESSEES,
        BoardView.Company.of(List.of(AddresseeKind.EMBASSY, AddresseeKind.MINISTRY)));
  }
}
